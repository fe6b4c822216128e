import type { EcCurveName, EdwardsCurveName, MlDsaParameterSet } from './public-key.ts';

export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature is computed, beside the key: what a COSE algorithm or an X.509 AlgorithmIdentifier comes down to. */
export type SignatureScheme =
  /**
   * `der`: ECDSA-Sig-Value (WebAuthn L3 §6.5.5, X.509); `p1363`: r ‖ s (JWS). `curve` where the algorithm itself fixes it (RFC 9864,
   * RFC 8812 §3.2), not where WebAuthn L3 §5.8.5 does for credential keys alone.
   */
  | {
      readonly kind: 'ecdsa';
      readonly hash: HashName;
      readonly form: 'der' | 'p1363';
      readonly curve?: EcCurveName;
    }
  | { readonly kind: 'rsassa-pkcs1-v1_5'; readonly hash: HashName }
  /** MGF1 uses the same hash; `saltLength` in bytes. */
  | { readonly kind: 'rsassa-pss'; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: 'eddsa'; readonly curve?: EdwardsCurveName }
  | { readonly kind: 'ml-dsa'; readonly parameterSet: MlDsaParameterSet };
