import { byteSpan } from '../bytes/byte-span.ts';
import { formatHexByte } from '../bytes/hex.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import type { CborItem } from './cbor-item.ts';

const reference = 'CTAP 2.2 §8';

/** Levels of arrays and maps a message may have. */
const deepestNesting = 4;

/** The least argument that needs this many bytes behind the initial byte. */
const leastArgument: readonly number[] = [0, 24, 256, 0, 65_536, 0, 0, 0, 4_294_967_296];

/**
 * What the item itself breaks of the CTAP2 canonical form (CTAP 2.2 §8), its contents not included: an argument longer
 * than it must be (`non-canonical-length`; floats keep the width they have), `indefinite-length`, `tag-not-allowed`,
 * `nesting-too-deep`. `level` counts the arrays and maps around it. Order and uniqueness of keys: `lintMapKeys`.
 */
export function lintCanonical(item: CborItem, level: number): readonly DecodeFault[] {
  const { argument, argumentWidth, majorType } = item;
  const shortest = argument !== undefined && argument >= (leastArgument[argumentWidth] ?? 0);
  const nests = majorType === 4 || majorType === 5;
  if ((shortest || majorType === 7) && majorType !== 6 && !(nests && level === deepestNesting))
    return noFaults;
  return item.type === 'malformed' ? noFaults : listBreaches(item, level);
}

function listBreaches(item: CborItem, level: number): readonly DecodeFault[] {
  const { argument, argumentWidth, majorType, type } = item;
  const head = byteSpan(item.span.source, item.span.start, item.contentStart);
  const faults: DecodeFault[] = [];
  const fault = (code: DecodeFault['code'], expected: string, found: string) =>
    faults.push({ code, span: head, expected, found, reference });

  if (argument === undefined) {
    fault('indefinite-length', `${type}(n)`, `${type}(*)`);
  } else if (majorType < 7 && argument < (leastArgument[argumentWidth] ?? 0)) {
    const shortest = formatHead(majorType, argument, shortestWidth(argument));
    fault('non-canonical-length', shortest, formatHead(majorType, argument, argumentWidth));
  }
  if (type === 'tag') fault('tag-not-allowed', '0 × tag', `tag(${item.value})`);
  const nests = type === 'array' || type === 'map';
  if (nests && level === deepestNesting) fault('nesting-too-deep', `≤ ${deepestNesting}`, `${level + 1}`);
  return faults;
}

const widths = [8, 4, 2, 1];

function shortestWidth(argument: number | bigint): number {
  for (const width of widths) if (argument >= (leastArgument[width] ?? 0)) return width;
  return 0;
}

/** A head as its bytes: the initial byte, then the argument (RFC 8949 §3). */
function formatHead(majorType: number, argument: number | bigint, width: number): string {
  const information = width === 0 ? Number(argument) : 24 + Math.log2(width);
  let text = formatHexByte((majorType << 5) | information);
  const digits = width === 0 ? '' : argument.toString(16).padStart(2 * width, '0');
  for (let at = 0; at < digits.length; at += 2) text += ` ${digits.slice(at, at + 2)}`;
  return text;
}
