import type { PublicKey } from './public-key.ts';

/** Why bytes are no key that could verify anything. */
export type UnreadablePublicKey =
  /** No CBOR map, no DER where DER must stand, or a parameter that is missing or of another type. */
  | 'malformed'
  /** A key type, curve or parameter set that no algorithm here goes with. */
  | 'unsupported'
  /** A coordinate or key that is not as long as its curve or parameter set demands. */
  | 'wrong-length'
  /** A compressed point whose x has no y. */
  | 'off-curve';

export type PublicKeyReading =
  | { readonly publicKey: PublicKey; readonly reason?: undefined }
  | { readonly publicKey?: undefined; readonly reason: UnreadablePublicKey };
