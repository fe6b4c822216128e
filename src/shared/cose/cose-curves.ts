/** y² = x³ + ax + b over the integers modulo p. */
export interface WeierstrassEquation {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
}

/** ax² + y² = 1 + dx²y² over the integers modulo p. */
export interface EdwardsEquation {
  readonly p: bigint;
  readonly a: bigint;
  readonly d: bigint;
}

export interface CoseCurve {
  readonly crv: number;
  /** As the IANA registry "COSE Elliptic Curves" names it. */
  readonly name: string;
  readonly kty: number;
  /** Bytes of a coordinate, leading zeros included. */
  readonly coordinateLength: number;
  /** Of the curves whose keys have two coordinates (kty 2). */
  readonly equation?: WeierstrassEquation;
  /** Of the curves whose keys are y and the sign of x (kty 1). */
  readonly edwards?: EdwardsEquation;
}

// SP 800-186 §3.2.1.3 to §3.2.1.5.
const p256: WeierstrassEquation = {
  p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
  a: -3n,
  b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
};
const p384: WeierstrassEquation = {
  p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
  a: -3n,
  b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
};
const p521: WeierstrassEquation = {
  p: 2n ** 521n - 1n,
  a: -3n,
  b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
};
// SEC 2 §2.4.1.
const secp256k1: WeierstrassEquation = { p: 2n ** 256n - 2n ** 32n - 977n, a: 0n, b: 7n };
// RFC 8032 §5.1 and §5.2.
const ed25519: EdwardsEquation = {
  p: 2n ** 255n - 19n,
  a: -1n,
  d: 37095705934669439343138083508754565189542113879843219016388785533085940283555n,
};
const ed448: EdwardsEquation = { p: 2n ** 448n - 2n ** 224n - 1n, a: 1n, d: -39081n };

/** The curves of the IANA registry that a credential's key may be on (RFC 9053 §7.1, RFC 8812 §3.1). */
const coseCurves: readonly CoseCurve[] = [
  { crv: 1, name: 'P-256', kty: 2, coordinateLength: 32, equation: p256 },
  { crv: 2, name: 'P-384', kty: 2, coordinateLength: 48, equation: p384 },
  { crv: 3, name: 'P-521', kty: 2, coordinateLength: 66, equation: p521 },
  { crv: 4, name: 'X25519', kty: 1, coordinateLength: 32 },
  { crv: 5, name: 'X448', kty: 1, coordinateLength: 56 },
  { crv: 6, name: 'Ed25519', kty: 1, coordinateLength: 32, edwards: ed25519 },
  { crv: 7, name: 'Ed448', kty: 1, coordinateLength: 57, edwards: ed448 },
  { crv: 8, name: 'secp256k1', kty: 2, coordinateLength: 32, equation: secp256k1 },
];

const byNumber = new Map<unknown, CoseCurve>(coseCurves.map((curve) => [curve.crv, curve]));

/** The curve with this `crv` of the IANA registry "COSE Elliptic Curves"; undefined for one that is not known here. */
export function findCoseCurve(crv: unknown): CoseCurve | undefined {
  return byNumber.get(crv);
}
