import type { MlDsaParameterSet } from './public-key.ts';

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature is computed, beside the key: what a COSE algorithm or an X.509 AlgorithmIdentifier comes down to. */
export type SignatureScheme =
  /** `der`: ECDSA-Sig-Value (WebAuthn L3 §6.5.5, X.509); `p1363`: r ‖ s (JWS). */
  | { readonly kind: 'ecdsa'; readonly hash: HashName; readonly form: 'der' | 'p1363' }
  | { readonly kind: 'rsassa-pkcs1-v1_5'; readonly hash: HashName }
  /** MGF1 uses the same hash; `saltLength` in bytes. */
  | { readonly kind: 'rsassa-pss'; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: 'eddsa' }
  | { readonly kind: 'ml-dsa'; readonly parameterSet: MlDsaParameterSet };
