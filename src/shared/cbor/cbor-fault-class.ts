import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldKind } from '../inspection/field-node.ts';

/**
 * What a rule of CBOR that is broken means for whoever has to accept the bytes.
 * `malformed`: nobody can say what they mean, or two decoders say different things. `non-canonical`: every decoder says the same, and CTAP 2.2 §8
 * wants it written otherwise.
 */
export type CborFaultClass = 'malformed' | 'non-canonical';

/** Every code that a rule of CBOR (RFC 8949) or of its CTAP2 canonical form has; the reader and the lints of this folder use no other. */
export const cborFaultClasses: ReadonlyMap<DecodeFaultCode, CborFaultClass> = new Map([
  ['truncated', 'malformed'],
  ['reserved-value', 'malformed'],
  ['invalid-utf-8', 'malformed'],
  ['too-many-items', 'malformed'],
  ['duplicate-map-key', 'malformed'],
  ['trailing-bytes', 'malformed'],
  ['non-canonical-length', 'non-canonical'],
  ['indefinite-length', 'non-canonical'],
  ['map-keys-out-of-order', 'non-canonical'],
  ['tag-not-allowed', 'non-canonical'],
  ['nesting-too-deep', 'non-canonical'],
]);

/** A chunk of a string that is no string of its type: the one rule of RFC 8949 whose code structures use too. */
const chunkReference = 'RFC 8949 §3.2.3';

/** Undefined for what is no rule of CBOR. `kind` is that of the field with the fault: nesting beyond what could be read leaves bytes unexplained. */
export function classifyCborFault(
  { code, reference }: DecodeFault,
  kind: FieldKind,
): CborFaultClass | undefined {
  if (code === 'nesting-too-deep' && kind === 'unexplained') return 'malformed';
  if (code === 'unexpected-type' && reference === chunkReference) return 'malformed';
  return cborFaultClasses.get(code);
}
