import { ByteCursor } from '../../bytes/byte-cursor.ts';
import { concatenateBytes } from '../../bytes/concatenate-bytes.ts';
import type { PublicKey } from '../../cryptography/public-key.ts';
import type { SignatureScheme } from '../../cryptography/signature-scheme.ts';

/** TPM_ALG_RSASSA, TPM_ALG_RSAPSS, TPM_ALG_ECDSA, and the hash algorithms that follow them. */
const signatureAlgorithms = { 'rsassa-pkcs1-v1_5': 0x0014, 'rsassa-pss': 0x0016, ecdsa: 0x0018 } as const;
const hashAlgorithms = { 'SHA-1': 0x0004, 'SHA-256': 0x000b, 'SHA-384': 0x000c, 'SHA-512': 0x000d } as const;

export interface UnwrappedSignature {
  readonly scheme: SignatureScheme;
  readonly signature: Uint8Array;
}

/**
 * The signature inside a TPMT_SIGNATURE (TPM 2.0 Part 2 §11.3.4), which is how §8.3 describes `sig`: algorithm, hash, and TPM2B values.
 * Undefined where the bytes are not one of this scheme; authenticators known to us send what is inside it.
 */
export function unwrapTpmSignature(
  bytes: Uint8Array,
  scheme: SignatureScheme,
  publicKey: PublicKey,
): UnwrappedSignature | undefined {
  if (scheme.kind !== 'ecdsa' && scheme.kind !== 'rsassa-pkcs1-v1_5' && scheme.kind !== 'rsassa-pss') {
    return undefined;
  }
  const cursor = new ByteCursor({ name: 'sig', bytes });
  if (cursor.readUint(2) !== signatureAlgorithms[scheme.kind]) return undefined;
  if (cursor.readUint(2) !== hashAlgorithms[scheme.hash]) return undefined;
  const readSized = () => cursor.readBytes(cursor.readUint(2) ?? Number.POSITIVE_INFINITY);
  const first = readSized();
  if (first === undefined) return undefined;
  if (scheme.kind !== 'ecdsa') return cursor.remaining === 0 ? { scheme, signature: first } : undefined;
  const second = readSized();
  if (second === undefined || cursor.remaining > 0 || publicKey.type !== 'ec') return undefined;
  const length = publicKey.x.length;
  if (first.length > length || second.length > length) return undefined;
  const zeros = (count: number) => new Uint8Array(count);
  const signature = concatenateBytes([
    zeros(length - first.length),
    first,
    zeros(length - second.length),
    second,
  ]);
  return { scheme: { ...scheme, form: 'p1363' }, signature };
}
