import { ed448 } from '@noble/curves/ed448.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { shake256 } from '@noble/hashes/sha3.js';
import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { integerFromBytes, withLength } from '../bytes/integer-bytes.ts';
import type { SignatureRequest } from './cryptography.ts';
import { readEcdsaSignature } from './ecdsa-signature.ts';
import { equalBytes } from './equal-bytes.ts';
import { hashWithNoble } from './hash-with-noble.ts';
import { ecCurves, edwardsCurves } from './key-parameters.ts';
import type { EdwardsCurveName, PublicKey } from './public-key.ts';

const weierstrass = { 'P-256': p256, 'P-384': p384, 'P-521': p521, secp256k1 } as const;
const mlDsa = { 'ML-DSA-44': ml_dsa44, 'ML-DSA-65': ml_dsa65, 'ML-DSA-87': ml_dsa87 } as const;

/**
 * ECDSA, EdDSA and ML-DSA (empty context) by the noble libraries, for platforms that lack them. Importing this file takes about 50 ms (measured
 * on Node 24), so who has a platform imports it only where the platform lacks something.
 */
export function verifyWithNoble({
  scheme,
  publicKey,
  data,
  signature,
}: SignatureRequest): boolean | undefined {
  switch (publicKey.type) {
    case 'ec':
      return scheme.kind === 'ecdsa' ? verifyEcdsa(publicKey, { scheme, data, signature }) : undefined;
    case 'okp':
      return verifyEdwards(publicKey, data, signature);
    case 'ml-dsa':
      return mlDsa[publicKey.parameterSet].verify(signature, data, publicKey.publicKey);
    case 'rsa':
      return undefined;
  }
}

interface EcdsaRequest extends Pick<SignatureRequest, 'data' | 'signature'> {
  readonly scheme: Extract<SignatureRequest['scheme'], { kind: 'ecdsa' }>;
}

function verifyEcdsa(
  { curve, x, y }: Extract<PublicKey, { type: 'ec' }>,
  { scheme, data, signature }: EcdsaRequest,
): boolean {
  const { length } = ecCurves[curve];
  const numbers = readEcdsaSignature(signature, curve, scheme.form);
  const [r, s] = [numbers && withLength(numbers.r, length), numbers && withLength(numbers.s, length)];
  if (r === undefined || s === undefined) return false;
  const point = concatenateBytes([Uint8Array.of(4), x, y]);
  const options = { prehash: false, lowS: false, format: 'compact' } as const;
  return weierstrass[curve].verify(
    concatenateBytes([r, s]),
    hashWithNoble(scheme.hash, data),
    point,
    options,
  );
}

const edwards = { Ed25519: ed25519, Ed448: ed448 } as const;

/**
 * RFC 8032 §5.1.7 and §5.2.7 with noble's points, decoded strictly (not by ZIP-215), but not with its `verify`: that multiplies the equation by
 * the cofactor, which the RFC leaves open and only a signer who wants it can tell. OpenSSL and BoringSSL do not for Ed25519 and compare R as
 * bytes; OpenSSL does for Ed448: so here, that every platform says the same.
 */
function verifyEdwards(
  { curve, x }: Extract<PublicKey, { type: 'okp' }>,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const { Point } = edwards[curve];
  const { length } = edwardsCurves[curve];
  const r = signature.subarray(0, length);
  try {
    const key = Point.fromBytes(x, false);
    const s = integerFromLittleEndian(signature.subarray(length));
    const k =
      integerFromLittleEndian(challenge(curve, concatenateBytes([r, x, data]))) % edwardsCurves[curve].order;
    const difference = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k));
    if (curve === 'Ed25519') return equalBytes(difference.toBytes(), r);
    return difference.subtract(Point.fromBytes(r, false)).clearCofactor().is0();
  } catch {
    // noble throws where bytes are no point.
    return false;
  }
}

/** "SigEd448", phflag 0 and an empty context: dom4(0, "") of RFC 8032 §2. */
const dom4 = new TextEncoder().encode('SigEd448\0\0');

function challenge(curve: EdwardsCurveName, bytes: Uint8Array): Uint8Array {
  return curve === 'Ed25519' ? sha512(bytes) : shake256(concatenateBytes([dom4, bytes]), { dkLen: 114 });
}

function integerFromLittleEndian(bytes: Uint8Array): bigint {
  return integerFromBytes(Uint8Array.from(bytes).reverse());
}
