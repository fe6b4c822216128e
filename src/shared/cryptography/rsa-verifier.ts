import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { parseHex } from '../bytes/hex.ts';
import { bytesFromInteger, integerFromBytes, modularPower } from '../bytes/integer-bytes.ts';
import type { Cryptography } from './cryptography.ts';
import { equalBytes } from './equal-bytes.ts';
import type { PublicKey } from './public-key.ts';
import type { HashName, SignatureScheme } from './signature-scheme.ts';
import type { SignatureVerifier } from './signature-verifier.ts';

type Hash = Cryptography['hash'];
type PssScheme = Extract<SignatureScheme, { kind: 'rsassa-pss' }>;

/** DigestInfo up to the digest (RFC 8017 §9.2, note 1); NULL parameters, compared as whole bytes and never parsed. */
const digestInfoPrefixes: Readonly<Record<HashName, string>> = {
  'SHA-1': '3021300906052b0e03021a05000414',
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
};

/** OpenSSL's largest modulus is 16384 bits; FIPS 186-5 §5.1 ends exponents at 2²⁵⁶. Beyond that a single signature would take minutes. */
const largestModulus = 16384 / 8;
const largestExponent = 256 / 8;

/** RSASSA-PKCS1-v1_5 and RSASSA-PSS verification (RFC 8017 §8) in plain integers: only public values, so time tells nobody anything. */
export function createRsaVerifier(hash: Hash): SignatureVerifier {
  return ({ scheme, publicKey, data, signature }) => {
    if (publicKey.type !== 'rsa') return undefined;
    if (publicKey.n.length > largestModulus || publicKey.e.length > largestExponent) return undefined;
    if (scheme.kind === 'rsassa-pkcs1-v1_5') {
      const encoded = recoverMessage(publicKey, signature, publicKey.n.length);
      const expected = encodePkcs1(hash(scheme.hash, data), scheme.hash, publicKey.n.length);
      return encoded !== undefined && expected !== undefined && equalBytes(encoded, expected);
    }
    if (scheme.kind === 'rsassa-pss') {
      const bits = integerFromBytes(publicKey.n).toString(2).length - 1;
      const encoded = recoverMessage(publicKey, signature, Math.ceil(bits / 8));
      return (
        encoded !== undefined &&
        isPssEncoding(encoded, bits, { scheme, digest: hash(scheme.hash, data), hash })
      );
    }
    return undefined;
  };
}

/** RSAVP1 and I2OSP; undefined where the number is longer than the encoded message may be. */
function recoverMessage(
  { n, e }: Extract<PublicKey, { type: 'rsa' }>,
  signature: Uint8Array,
  length: number,
): Uint8Array | undefined {
  const message = modularPower(integerFromBytes(signature), integerFromBytes(e), integerFromBytes(n));
  return bytesFromInteger(message, length);
}

/** EMSA-PKCS1-v1_5 (RFC 8017 §9.2); undefined where the modulus is too short for the hash. */
function encodePkcs1(digest: Uint8Array, hash: HashName, length: number): Uint8Array | undefined {
  const prefix = parseHex(digestInfoPrefixes[hash]) ?? new Uint8Array();
  const paddingLength = length - prefix.length - digest.length - 3;
  if (paddingLength < 8) return undefined;
  const padding = new Uint8Array(paddingLength).fill(0xff);
  return concatenateBytes([Uint8Array.of(0, 1), padding, Uint8Array.of(0), prefix, digest]);
}

interface PssExpectation {
  readonly scheme: PssScheme;
  readonly digest: Uint8Array;
  readonly hash: Hash;
}

/** EMSA-PSS-VERIFY (RFC 8017 §9.1.2), steps 3 to 14; the salt must be exactly as long as the scheme has it. */
function isPssEncoding(encoded: Uint8Array, bits: number, { scheme, digest, hash }: PssExpectation): boolean {
  const maskedLength = encoded.length - digest.length - 1;
  const paddingLength = maskedLength - scheme.saltLength - 1;
  if (paddingLength < 0 || encoded[encoded.length - 1] !== 0xbc) return false;
  const unusedBits = 8 * encoded.length - bits;
  if ((encoded[0] ?? 0) >> (8 - unusedBits) !== 0) return false;
  const found = encoded.subarray(maskedLength, -1);
  const mask = generateMask(found, maskedLength, (bytes) => hash(scheme.hash, bytes));
  const block = mask.map((byte, index) => byte ^ (encoded[index] ?? 0));
  block[0] = (block[0] ?? 0) & (0xff >> unusedBits);
  if (block.subarray(0, paddingLength).some((byte) => byte !== 0) || block[paddingLength] !== 1) return false;
  const salt = block.subarray(paddingLength + 1);
  return equalBytes(found, hash(scheme.hash, concatenateBytes([new Uint8Array(8), digest, salt])));
}

/** MGF1 (RFC 8017 §B.2.1). */
function generateMask(seed: Uint8Array, length: number, hash: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let counter = 0, made = 0; made < length; counter++) {
    const number = Uint8Array.of(counter >>> 24, counter >>> 16, counter >>> 8, counter);
    const block = hash(concatenateBytes([seed, number]));
    blocks.push(block);
    made += block.length;
  }
  return concatenateBytes(blocks).subarray(0, length);
}
