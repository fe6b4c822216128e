import type { Digest } from './digest.ts';
import type { PublicKey } from './public-key.ts';
import type { HashName, SignatureScheme } from './signature-scheme.ts';

export interface SignatureRequest {
  readonly scheme: SignatureScheme;
  readonly publicKey: PublicKey;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

export type SignatureOutcome =
  | { readonly outcome: 'valid' }
  /** `key-does-not-fit`: an RSA key for ECDSA, a P-384 key for an algorithm that is P-256 only … */
  | {
      readonly outcome: 'invalid';
      readonly reason: 'mismatch' | 'signature-encoding' | 'key-does-not-fit' | 'key-invalid';
    }
  /** Neither the platform nor the libraries here have the algorithm. */
  | { readonly outcome: 'unsupported' };

/**
 * The cryptography that judging needs, given to it from outside: the pure parts stay pure, and Node, Electron's
 * BoringSSL and a browser may each bring their own. Nothing in it throws on anybody's bytes.
 */
export interface Cryptography {
  hash(name: HashName, data: Uint8Array): Uint8Array;
  sha256(data: Uint8Array): Digest;
  verifySignature(request: SignatureRequest): SignatureOutcome;
}
