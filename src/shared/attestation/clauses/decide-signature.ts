import type { ByteSpan } from '../../bytes/byte-span.ts';
import { formatByteCount } from '../../bytes/format-byte-count.ts';
import { findCoseAlgorithm } from '../../cose/cose-algorithms.ts';
import { coseSignatureScheme } from '../../cryptography/cose-signature-scheme.ts';
import type { Cryptography } from '../../cryptography/cryptography.ts';
import type { PublicKey } from '../../cryptography/public-key.ts';
import type { PublicKeyReading } from '../../cryptography/public-key-reading.ts';
import { readSubjectPublicKey } from '../../cryptography/read-subject-public-key.ts';
import type { SignatureScheme } from '../../cryptography/signature-scheme.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { type ClauseOutcome, decided, leftOpen } from './clause-outcome.ts';
import { isRegisteredElsewhere } from './other-signature-algorithms.ts';

export interface SignatureSubject {
  readonly cryptography: Cryptography;
  /** As the statement has it; undefined where it is no integer. */
  readonly alg: unknown;
  /** Undefined where there is no key to be had. */
  readonly key: SignatureKey | undefined;
  readonly data: Uint8Array;
  readonly signature: Uint8Array | undefined;
  readonly spans: readonly ByteSpan[];
}

export interface SignatureKey {
  readonly reading: PublicKeyReading;
  /** An EC key on a curve that has a name, only not one that anything here knows. */
  readonly isOfOtherCurve: boolean;
}

const ecPublicKey = '1.2.840.10045.2.1';

/** The key that a certificate certifies. */
export function certifiedKey(certificate: Certificate | undefined): SignatureKey | undefined {
  if (certificate === undefined) return undefined;
  const { subjectPublicKeyInfo } = certificate;
  const reading = readSubjectPublicKey(subjectPublicKeyInfo);
  const isOfOtherCurve =
    reading.reason === 'unsupported' && subjectPublicKeyInfo.algorithm.oid === ecPublicKey;
  return { reading, isOfOtherCurve };
}

/**
 * "Verify that sig is a valid signature over … with the algorithm specified in alg." Left open for an algorithm or curve that exists and that
 * nothing here can compute; an `alg` that names no signature algorithm cannot have made a signature.
 */
export function decideSignature(subject: SignatureSubject): ClauseOutcome {
  const { cryptography, alg, key, data, signature, spans } = subject;
  if (typeof alg !== 'number' && typeof alg !== 'bigint') return leftOpen({ spans });
  const scheme = coseSignatureScheme(Number(alg));
  if (scheme === undefined) {
    const facts = { found: `alg = ${alg}`, spans };
    return isRegisteredElsewhere(Number(alg)) ? leftOpen(facts) : decided(false, facts);
  }
  if (signature === undefined || key === undefined) return leftOpen({ spans });
  const expected = findCoseAlgorithm(alg)?.name ?? `${alg}`;
  return decideScheme({ cryptography, scheme, key, data, signature }, { expected, spans });
}

/** The same for an algorithm that is not given by a COSEAlgorithmIdentifier; `expected` names it. */
export function decideScheme(
  {
    cryptography,
    scheme,
    key: { reading, isOfOtherCurve },
    data,
    signature,
  }: Pick<SignatureSubject, 'cryptography' | 'data'> & {
    readonly scheme: SignatureScheme;
    readonly key: SignatureKey;
    readonly signature: Uint8Array;
  },
  facts: { readonly expected: string; readonly spans: readonly ByteSpan[] },
): ClauseOutcome {
  const { publicKey } = reading;
  if (publicKey === undefined) {
    const isOpen = isOfOtherCurve && scheme.kind === 'ecdsa' && scheme.curve === undefined;
    return isOpen ? leftOpen(facts) : decided(false, { ...facts, found: `spki: ${reading.reason}` });
  }
  const answer = cryptography.verifySignature({ scheme, publicKey, data, signature });
  if (answer.outcome === 'valid') return decided(true, facts);
  if (answer.outcome === 'unsupported') return leftOpen({ ...facts, found: facts.expected });
  if (answer.reason === 'mismatch') return decided(false, facts);
  const found = {
    'signature-encoding': formatByteCount(signature.length),
    'key-does-not-fit': formatKeyKind(publicKey),
    'key-invalid': `∉ ${formatKeyKind(publicKey)}`,
  }[answer.reason];
  return decided(false, { ...facts, found });
}

/** A key's type and size in the notation of the registries: `P-256`, `RSA 2048`, `Ed25519`, `ML-DSA-44`. */
export function formatKeyKind(publicKey: PublicKey): string {
  if (publicKey.type === 'rsa') return `RSA ${publicKey.n.length * 8}`;
  return publicKey.type === 'ml-dsa' ? publicKey.parameterSet : publicKey.curve;
}
