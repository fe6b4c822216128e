import { createCryptography } from './create-cryptography.ts';
import type { Cryptography } from './cryptography.ts';
import { hashWithNoble } from './hash-with-noble.ts';
import { createRsaVerifier } from './rsa-verifier.ts';
import { verifyWithNoble } from './verify-with-noble.ts';

/** Everything without a platform: the noble libraries, and RSA in plain integers. */
export function createPureCryptography(): Cryptography {
  return createCryptography({
    hash: hashWithNoble,
    verifiers: [createRsaVerifier(hashWithNoble), verifyWithNoble],
  });
}
