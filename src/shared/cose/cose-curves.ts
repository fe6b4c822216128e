export interface CoseCurve {
  readonly crv: number;
  /** As the IANA registry "COSE Elliptic Curves" names it. */
  readonly name: string;
  readonly kty: number;
  /** Bytes of a coordinate, leading zeros included. */
  readonly coordinateLength: number;
}

/** The curves of the IANA registry that a credential's key may be on (RFC 9053 §7.1, RFC 8812 §3.1). */
const coseCurves: readonly CoseCurve[] = [
  { crv: 1, name: 'P-256', kty: 2, coordinateLength: 32 },
  { crv: 2, name: 'P-384', kty: 2, coordinateLength: 48 },
  { crv: 3, name: 'P-521', kty: 2, coordinateLength: 66 },
  { crv: 4, name: 'X25519', kty: 1, coordinateLength: 32 },
  { crv: 5, name: 'X448', kty: 1, coordinateLength: 56 },
  { crv: 6, name: 'Ed25519', kty: 1, coordinateLength: 32 },
  { crv: 7, name: 'Ed448', kty: 1, coordinateLength: 57 },
  { crv: 8, name: 'secp256k1', kty: 2, coordinateLength: 32 },
];

export function findCoseCurve(crv: unknown): CoseCurve | undefined {
  return coseCurves.find((curve) => curve.crv === crv);
}
