import type { Cryptography, SignatureOutcome, SignatureRequest } from './cryptography.ts';
import { digestOf, type HashSha256 } from './digest.ts';
import { isValidPublicKey, normalizePublicKey } from './public-key-form.ts';
import { fitsScheme, hasSignatureEncoding } from './signature-form.ts';
import type { SignatureVerifier } from './signature-verifier.ts';

interface Implementations extends Pick<Cryptography, 'hash'> {
  /** Where the platform gives the digits at less cost than the bytes do. */
  readonly sha256?: HashSha256;
  /** Asked one after the other until one has an answer: the platform's first. */
  readonly verifiers: readonly SignatureVerifier[];
}

/**
 * The cryptography made of these implementations. Everything on which they could differ is judged here, before and after them, so that the
 * outcome is the same whichever answered: does the key fit, is the signature encoded as it must be, is the key a key.
 */
export function createCryptography({ hash, sha256, verifiers }: Implementations): Cryptography {
  return {
    hash,
    sha256: sha256 ?? ((data) => digestOf(hash('SHA-256', data))),
    verifySignature: (request) => verifyWith(verifiers, request),
  };
}

function verifyWith(
  verifiers: readonly SignatureVerifier[],
  { scheme, publicKey, data, signature }: SignatureRequest,
): SignatureOutcome {
  if (!fitsScheme(scheme, publicKey)) return invalid('key-does-not-fit');
  const key = normalizePublicKey(publicKey);
  if (key === undefined) return invalid('key-invalid');
  if (!hasSignatureEncoding(scheme, key, signature)) {
    return invalid(isValidPublicKey(key) ? 'signature-encoding' : 'key-invalid');
  }
  const request = { scheme, publicKey: key, data, signature };
  for (const verify of verifiers) {
    const answer = verify(request);
    if (answer === true) return { outcome: 'valid' };
    if (answer === false) return invalid(isValidPublicKey(key) ? 'mismatch' : 'key-invalid');
  }
  return isValidPublicKey(key) ? { outcome: 'unsupported' } : invalid('key-invalid');
}

type Reason = Extract<SignatureOutcome, { outcome: 'invalid' }>['reason'];

function invalid(reason: Reason): SignatureOutcome {
  return { outcome: 'invalid', reason };
}
