/** One encapsulated text (RFC 7468 §2). Offsets are of characters in the text. */
export interface PemBlock {
  /** `CERTIFICATE`, `PUBLIC KEY` … */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Undefined where `problem` says why there are none. */
  readonly bytes: Uint8Array | undefined;
  readonly problem?: PemProblem;
}

export interface PemProblem {
  /** No END line; an END line of another label; characters that are no base64; base64 of no whole number of bytes. */
  readonly code: 'no-end' | 'other-label' | 'not-base64' | 'cut-off';
  /** Where in the text. */
  readonly offset: number;
  readonly found: string;
}

const boundary = /-----(BEGIN|END) ([^\r\n]*?)-----/g;
/** Headers of RFC 1421, as OpenSSL writes them in front of keys: `Proc-Type: 4,ENCRYPTED`, and lines that continue them. */
const headers = /^(?:[A-Za-z0-9-]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+/;

/**
 * Every block of a text that holds PEM among anything else (RFC 7468; lax as §3 allows: any line length, CRLF, white space, headers).
 * Never throws: a block that cannot be decoded says where and why.
 */
export function parsePem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let open: { readonly label: string; readonly start: number; readonly bodyStart: number } | undefined;
  for (const match of text.matchAll(boundary)) {
    const [line, kind, label = ''] = match;
    const end = match.index + line.length;
    if (kind === 'BEGIN') {
      if (open !== undefined) blocks.push(unended(open, { end: match.index, found: line }));
      open = { label, start: match.index, bodyStart: end };
    } else if (open !== undefined) {
      blocks.push(closeBlock(text, open, { label, line, start: match.index, end }));
      open = undefined;
    }
  }
  if (open !== undefined) blocks.push(unended(open, { end: text.length, found: '∅' }));
  return blocks;
}

interface Opened {
  readonly label: string;
  readonly start: number;
  readonly bodyStart: number;
}

function unended({ label, start }: Opened, { end, found }: { end: number; found: string }): PemBlock {
  return { label, start, end, bytes: undefined, problem: { code: 'no-end', offset: end, found } };
}

function closeBlock(
  text: string,
  { label, start, bodyStart }: Opened,
  ending: { readonly label: string; readonly line: string; readonly start: number; readonly end: number },
): PemBlock {
  const { end } = ending;
  if (ending.label !== label) {
    const problem: PemProblem = { code: 'other-label', offset: ending.start, found: ending.line };
    return { label, start, end, bytes: undefined, problem };
  }
  const body = text.slice(bodyStart, ending.start);
  const lead = body.length - body.trimStart().length;
  const skipped = lead + (headers.exec(body.slice(lead))?.[0].length ?? 0);
  const decoded = decodeLines(body.slice(skipped), bodyStart + skipped);
  return decoded instanceof Uint8Array
    ? { label, start, end, bytes: decoded }
    : { label, start, end, bytes: undefined, problem: decoded };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Int8Array(128).fill(-1);
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index;

/** Base64 with white space anywhere; padding may be missing, and nothing follows it. */
function decodeLines(body: string, offset: number): Uint8Array | PemProblem {
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  let digits = 0;
  let padded = false;
  for (let index = 0; index < body.length; index++) {
    const character = body.charAt(index);
    if (/\s/.test(character)) continue;
    const value = values[body.charCodeAt(index)] ?? -1;
    const padding = character === '=' && digits % 4 >= 2;
    if ((padded && character !== '=') || (value < 0 && !padding)) {
      return { code: 'not-base64', offset: offset + index, found: character };
    }
    if (padding) {
      padded = true;
      continue;
    }
    digits += 1;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  if (digits % 4 === 1) return { code: 'cut-off', offset: offset + body.length, found: `${digits}` };
  return bytes.subarray(0, length);
}
