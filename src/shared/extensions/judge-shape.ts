import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { ExtensionShape } from './extension-shape.ts';

/** A value as far as shapes ask, read from CBOR or from JSON. */
export interface ShapedValue {
  /** `boolean`, `integer`, `text`, `bytes`, `array`, `object`, or what else it is. */
  readonly type: string;
  readonly value?: unknown;
  /** Elements of an array. */
  readonly count?: number;
  /** Names of an object's members. */
  readonly members?: readonly string[];
}

export interface ShapeBreach {
  readonly code: DecodeFaultCode;
  readonly expected: string;
  readonly found: string;
}

/**
 * What a value breaks of its shape, its own elements and members not looked at: `unexpected-type`, `unexpected-value` for an
 * integer that has no name or is out of its range, `length-out-of-range` for bytes and arrays, `missing-member`.
 */
export function findShapeBreach(shape: ExtensionShape, found: ShapedValue): ShapeBreach | undefined {
  if (shape.type === 'any') return undefined;
  if (found.type !== shape.type) return { code: 'unexpected-type', expected: shape.type, found: found.type };
  if (shape.type === 'bytes') return findLengthBreach(shape.lengths, found.value);
  if (shape.type === 'array') {
    const { least, most } = shape;
    const count = found.count ?? 0;
    if (count >= least && count <= most) return undefined;
    const expected = least === most ? `array(${least})` : `array(${least}–${most})`;
    return { code: 'length-out-of-range', expected, found: `array(${count})` };
  }
  if (shape.type === 'object') {
    const missing = Object.entries(shape.members).find(
      ([name, { required }]) => required === true && found.members?.includes(name) !== true,
    );
    if (missing === undefined) return undefined;
    const names = (found.members ?? []).map((name) => JSON.stringify(name));
    return { code: 'missing-member', expected: JSON.stringify(missing[0]), found: `{${names.join(', ')}}` };
  }
  if (shape.type !== 'integer') return undefined;
  const expected = findRangeBreach(shape, found.value);
  return expected === undefined
    ? undefined
    : { code: 'unexpected-value', expected, found: String(found.value) };
}

/** What a registry or the specification calls the value; undefined where it has no name. */
export function nameShapedValue(shape: ExtensionShape, { value }: ShapedValue): string | undefined {
  if (shape.type === 'bytes' && value instanceof Uint8Array) return shape.lengths?.[value.length];
  if (shape.type !== 'integer' || typeof value !== 'number') return undefined;
  if (shape.names !== undefined) return shape.names[value];
  return shape.bits === undefined ? undefined : nameBits(shape.bits, value);
}

function findLengthBreach(
  lengths: Readonly<Record<number, string>> | undefined,
  value: unknown,
): ShapeBreach | undefined {
  if (lengths === undefined || !(value instanceof Uint8Array)) return undefined;
  if (Object.hasOwn(lengths, value.length)) return undefined;
  const expected = `${Object.keys(lengths).join(' | ')} bytes`;
  return { code: 'length-out-of-range', expected, found: formatByteCount(value.length) };
}

/** What an integer had to be; undefined where it is that. */
function findRangeBreach(
  { names, bits, least, most }: Extract<ExtensionShape, { type: 'integer' }>,
  value: unknown,
): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  if (names !== undefined) {
    return Object.hasOwn(names, String(value)) ? undefined : Object.keys(names).join(' | ');
  }
  const known = Object.keys(bits ?? {}).reduce((all, bit) => all | Number(bit), 0);
  if (bits !== undefined && (typeof value === 'bigint' || (value & ~known) !== 0)) {
    return `⊆ 0x${known.toString(16)}`;
  }
  if (least !== undefined && value < least) return `≥ ${least}`;
  return most !== undefined && value > most ? `≤ ${most}` : undefined;
}

function nameBits(bits: Readonly<Record<number, string>>, value: number): string | undefined {
  const set = Object.entries(bits).filter(([bit]) => (value & Number(bit)) !== 0);
  return set.length === 0 ? undefined : set.map(([, name]) => name).join(' | ');
}
