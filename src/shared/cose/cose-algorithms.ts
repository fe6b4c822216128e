export interface CoseAlgorithm {
  readonly alg: number;
  /** As the IANA registry "COSE Algorithms" names it. */
  readonly name: string;
  readonly kty: number;
  /** The one curve the algorithm goes with, by WebAuthn L3 §5.8.5 or by the algorithm's own definition. */
  readonly crv?: number;
  /** Keys must not use the compressed point form (WebAuthn L3 §5.8.5). */
  readonly uncompressed?: true;
  readonly reference: string;
}

/** The signature algorithms a credential may use, as the IANA registry and WebAuthn L3 §5.8.5 have them. */
export const coseAlgorithms: readonly CoseAlgorithm[] = [
  { alg: -7, name: 'ES256', kty: 2, crv: 1, uncompressed: true, reference: 'WebAuthn L3 §5.8.5' },
  { alg: -8, name: 'EdDSA', kty: 1, crv: 6, reference: 'WebAuthn L3 §5.8.5' },
  { alg: -9, name: 'ESP256', kty: 2, crv: 1, uncompressed: true, reference: 'RFC 9864 §2.1' },
  { alg: -19, name: 'Ed25519', kty: 1, crv: 6, reference: 'RFC 9864 §2.2' },
  { alg: -35, name: 'ES384', kty: 2, crv: 2, uncompressed: true, reference: 'WebAuthn L3 §5.8.5' },
  { alg: -36, name: 'ES512', kty: 2, crv: 3, uncompressed: true, reference: 'WebAuthn L3 §5.8.5' },
  { alg: -37, name: 'PS256', kty: 3, reference: 'RFC 8230 §2' },
  { alg: -38, name: 'PS384', kty: 3, reference: 'RFC 8230 §2' },
  { alg: -39, name: 'PS512', kty: 3, reference: 'RFC 8230 §2' },
  { alg: -47, name: 'ES256K', kty: 2, crv: 8, reference: 'RFC 8812 §3.2' },
  { alg: -48, name: 'ML-DSA-44', kty: 7, reference: 'RFC 9964' },
  { alg: -49, name: 'ML-DSA-65', kty: 7, reference: 'RFC 9964' },
  { alg: -50, name: 'ML-DSA-87', kty: 7, reference: 'RFC 9964' },
  { alg: -51, name: 'ESP384', kty: 2, crv: 2, uncompressed: true, reference: 'RFC 9864 §2.1' },
  { alg: -52, name: 'ESP512', kty: 2, crv: 3, uncompressed: true, reference: 'RFC 9864 §2.1' },
  { alg: -53, name: 'Ed448', kty: 1, crv: 7, reference: 'RFC 9864 §2.2' },
  { alg: -257, name: 'RS256', kty: 3, reference: 'RFC 8812 §2' },
  { alg: -258, name: 'RS384', kty: 3, reference: 'RFC 8812 §2' },
  { alg: -259, name: 'RS512', kty: 3, reference: 'RFC 8812 §2' },
  { alg: -65535, name: 'RS1', kty: 3, reference: 'RFC 8812 §2' },
];

const byNumber = new Map<unknown, CoseAlgorithm>(
  coseAlgorithms.map((algorithm) => [algorithm.alg, algorithm]),
);

/** The algorithm with this number of the IANA registry "COSE Algorithms"; undefined for one that is not known here. */
export function findCoseAlgorithm(alg: unknown): CoseAlgorithm | undefined {
  return byNumber.get(alg);
}
