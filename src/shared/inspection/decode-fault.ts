import type { ByteSpan } from '../bytes/byte-span.ts';

export type DecodeFaultCode =
  | 'truncated'
  | 'trailing-bytes'
  | 'duplicate-map-key'
  | 'non-canonical-length'
  | 'indefinite-length'
  | 'map-keys-out-of-order'
  | 'tag-not-allowed'
  | 'nesting-too-deep'
  /** More items than a decoder makes fields of; what lies beyond is one unexplained field. */
  | 'too-many-items'
  | 'reserved-value'
  | 'reserved-bits-set'
  | 'flag-contradicts-data'
  | 'invalid-utf-8'
  | 'invalid-json'
  | 'invalid-base64url'
  | 'missing-member'
  | 'unexpected-member'
  | 'unexpected-type'
  | 'unexpected-value'
  | 'unknown-format'
  | 'length-out-of-range'
  /** No BER encoding of what has to stand here (X.690). */
  | 'invalid-der'
  /** BER, but not the one encoding that DER allows (X.690 §10, §11). */
  | 'non-canonical-der'
  /** JSON that parses, but is not serialized as WebAuthn L3 §5.8.1.1 wants it. */
  | 'non-canonical-json'
  /** A member that an earlier level defined and this one does not. */
  | 'obsolete-member';

/** A rule that the bytes break, as a value in the tree: where, what was expected, what was found, by which clause. */
export interface DecodeFault {
  readonly code: DecodeFaultCode;
  readonly span: ByteSpan;
  /** Wire notation, the same in every language: `map(3)`, `32 bytes`, `"webauthn.get"`, `∅` for what is absent. */
  readonly expected: string;
  readonly found: string;
  /** The clause that is broken, for instance `WebAuthn L3 §6.1` or `CTAP 2.2 §8`. */
  readonly reference: string;
}
