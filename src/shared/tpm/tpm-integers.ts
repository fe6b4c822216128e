import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSpan, spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { formatHex } from '../bytes/hex.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { TpmType } from './tpm-type.ts';

/** UINT8, UINT16 or UINT32. */
export function tpmUint(width: 1 | 2 | 4, reference: string): TpmType<number> {
  return (cursor, name) => {
    const start = cursor.offset;
    const value = cursor.readUint(width);
    if (value === undefined) return truncatedField(cursor, name, { expected: width, reference });
    const span = cursor.spanFrom(start);
    return { node: { name, kind: 'integer', span, value, children: [], faults: [], reference }, value };
  };
}

/** UINT64. */
export function tpmUint64(reference: string): TpmType<bigint> {
  return (cursor, name) => {
    const start = cursor.offset;
    const bytes = cursor.readBytes(8);
    if (bytes === undefined) return truncatedField(cursor, name, { expected: 8, reference });
    const value = BigInt(`0x${formatHex(bytes)}`);
    const span = cursor.spanFrom(start);
    return { node: { name, kind: 'integer', span, value, children: [], faults: [], reference }, value };
  };
}

/** A number with a name: names what `names` has, and faults what `allowed` (everything that has a name, by default) has not (`unexpected-value`). */
export function tpmConstant(
  width: 2 | 4,
  {
    names,
    allowed = [...names.keys()],
    notation,
    reference,
  }: {
    readonly names: ReadonlyMap<number, string>;
    readonly allowed?: readonly number[];
    /** What to call all that is allowed; the names themselves where it is left out. */
    readonly notation?: string;
    readonly reference: string;
  },
): TpmType<number> {
  const readNumber = tpmUint(width, reference);
  const isAllowed = new Set(allowed);
  const expected = notation ?? allowed.map((value) => names.get(value) ?? `${value}`).join(' | ');
  return (cursor, name) => {
    const { node, value } = readNumber(cursor, name);
    if (value === undefined) return { node, value };
    const known = names.get(value);
    const found = known ?? `0x${value.toString(16).padStart(width * 2, '0')}`;
    const faults = isAllowed.has(value) ? [] : [unexpectedValue(node.span, { expected, found, reference })];
    const named: FieldNode = { ...node, faults };
    return {
      node: known === undefined ? named : { ...named, meaning: { code: 'named', name: known } },
      value,
    };
  };
}

/** TPMI_YES_NO. Faults: any other number (`unexpected-value`). */
export const tpmYesNo: TpmType<number> = (cursor, name) => {
  const reference = 'TPM 2.0 Part 2, TPMI_YES_NO';
  const { node, value } = tpmUint(1, reference)(cursor, name);
  if (value === undefined) return { node, value };
  const meaning = { code: 'named', name: value === 1 ? 'YES' : 'NO' } as const;
  if (value <= 1) return { node: { ...node, meaning }, value };
  const fault = unexpectedValue(node.span, { expected: '0 | 1', found: `${value}`, reference });
  return { node: { ...node, faults: [fault] }, value };
};

/** A field that the bytes end in: it covers what is left. */
export function truncatedField(
  cursor: ByteCursor,
  name: string,
  { expected, reference }: { readonly expected: number; readonly reference: string },
): { readonly node: FieldNode; readonly value: undefined } {
  const span = cursor.skipRest();
  const fault: DecodeFault = {
    code: 'truncated',
    span,
    expected: formatByteCount(expected),
    found: formatByteCount(spanLength(span)),
    reference,
  };
  return {
    node: { name, kind: 'bytes', span, children: [], faults: [fault], reference },
    value: undefined,
  };
}

function unexpectedValue(
  span: ByteSpan,
  { expected, found, reference }: Pick<DecodeFault, 'expected' | 'found' | 'reference'>,
): DecodeFault {
  return { code: 'unexpected-value', span, expected, found, reference };
}
