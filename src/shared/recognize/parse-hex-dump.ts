import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { parseHex } from '../bytes/hex.ts';

const line = /^\s*([0-9a-f]{4,16})(?::\s*|\s+)(\S.*)$/iu;
const offsetOnly = /^\s*([0-9a-f]{4,16}):?\s*$/iu;

/**
 * The bytes of what `xxd`, `hexdump -C` and their kin print: an offset, hex digits, and the characters once more. A line
 * has as many bytes as the next offset says, so that characters which look like digits are not taken for some.
 */
export function parseHexDump(text: string): Uint8Array | undefined {
  if (!/^\s*0{4,16}[:\s]/u.test(text)) return undefined;
  const rows: { readonly offset: number; readonly rest: string }[] = [];
  for (const row of text.split(/\r?\n/u)) {
    if (row.trim() === '') continue;
    const match = line.exec(row) ?? offsetOnly.exec(row);
    if (match?.[1] === undefined) return undefined;
    rows.push({ offset: Number.parseInt(match[1], 16), rest: match[2] ?? '' });
  }
  let at = 0;
  const parts: Uint8Array[] = [];
  for (const [index, { offset, rest }] of rows.entries()) {
    if (offset !== at) return undefined;
    if (rest === '') continue;
    const next = rows[index + 1]?.offset;
    const bytes = next === undefined ? readLastRow(rest) : readRow(rest, next - offset);
    if (bytes === undefined) return undefined;
    parts.push(bytes);
    at += bytes.length;
  }
  return concatenateBytes(parts);
}

function readRow(rest: string, length: number): Uint8Array | undefined {
  if (length <= 0 || length > 256) return undefined;
  const digits = rest.replaceAll(/\s/gu, '').slice(0, length * 2);
  const bytes = parseHex(digits);
  return bytes?.length === length ? bytes : undefined;
}

/** Nothing says how long the last row is: the characters start at a bar, or behind the widest gap. */
function readLastRow(rest: string): Uint8Array | undefined {
  const digits = rest.includes('|') ? rest.split('|')[0] : rest.split(/\s{2,}/u)[0];
  return parseHex(digits ?? '');
}
