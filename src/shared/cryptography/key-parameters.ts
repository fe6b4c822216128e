import type { EcCurveName, EdwardsCurveName, MlDsaParameterSet } from './public-key.ts';

export interface EcCurve {
  /** In the IANA registry "COSE Elliptic Curves". */
  readonly crv: number;
  /** The namedCurve of id-ecPublicKey (RFC 5480 §2.1.1.1, SEC 2). */
  readonly oid: string;
  /** Bytes of a coordinate, and of r and s. */
  readonly length: number;
  /** The order of the base point, `length` bytes (SP 800-186 §3.2.1, SEC 2 §2.4.1); its cofactor is 1. */
  readonly order: string;
}

export const ecCurves: Readonly<Record<EcCurveName, EcCurve>> = {
  'P-256': {
    crv: 1,
    oid: '1.2.840.10045.3.1.7',
    length: 32,
    order: 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  },
  'P-384': {
    crv: 2,
    oid: '1.3.132.0.34',
    length: 48,
    order: 'ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
  },
  'P-521': {
    crv: 3,
    oid: '1.3.132.0.35',
    length: 66,
    order:
      '01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
  },
  secp256k1: {
    crv: 8,
    oid: '1.3.132.0.10',
    length: 32,
    order: 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141',
  },
};

export interface EdwardsCurve {
  readonly crv: number;
  readonly oid: string;
  /** Bytes of an encoded point, and of S. */
  readonly length: number;
  /** The order of the base point. */
  readonly order: bigint;
}

/** RFC 8032 §5.1 and §5.2; the identifiers of RFC 8410 §3. */
export const edwardsCurves: Readonly<Record<EdwardsCurveName, EdwardsCurve>> = {
  Ed25519: {
    crv: 6,
    oid: '1.3.101.112',
    length: 32,
    order: 2n ** 252n + 27742317777372353535851937790883648493n,
  },
  Ed448: {
    crv: 7,
    oid: '1.3.101.113',
    length: 57,
    order: 2n ** 446n - 13818066809895115352007386748515426880336692474882178609894547503885n,
  },
};

export interface MlDsaLengths {
  readonly alg: number;
  /** RFC 9881 §2. */
  readonly oid: string;
  readonly publicKeyLength: number;
  readonly signatureLength: number;
}

/** FIPS 204 §4, table 2. */
export const mlDsaParameterSets: Readonly<Record<MlDsaParameterSet, MlDsaLengths>> = {
  'ML-DSA-44': {
    alg: -48,
    oid: '2.16.840.1.101.3.4.3.17',
    publicKeyLength: 1312,
    signatureLength: 2420,
  },
  'ML-DSA-65': {
    alg: -49,
    oid: '2.16.840.1.101.3.4.3.18',
    publicKeyLength: 1952,
    signatureLength: 3309,
  },
  'ML-DSA-87': {
    alg: -50,
    oid: '2.16.840.1.101.3.4.3.19',
    publicKeyLength: 2592,
    signatureLength: 4627,
  },
};
