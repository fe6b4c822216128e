import { hash } from 'node:crypto';
import { allocateBytes } from '../../shared/bytes/allocate-bytes.ts';
import { createCryptography } from '../../shared/cryptography/create-cryptography.ts';
import type { Cryptography } from '../../shared/cryptography/cryptography.ts';
import { createRsaVerifier } from '../../shared/cryptography/rsa-verifier.ts';
import type { SignatureVerifier } from '../../shared/cryptography/signature-verifier.ts';
import { createNodeVerifier, nodeHashNames } from './node-verifier.ts';
import { lacksAlgorithm } from './probe-platform.ts';

/**
 * The cryptography of Node, with the libraries behind it where the platform lacks an algorithm: it is probed once, and only then are
 * they loaded. Node 24 with OpenSSL 3.5 lacks none; Electron's BoringSSL lacks Ed448 and secp256k1.
 */
export async function createNodeCryptography(
  platform: SignatureVerifier = createNodeVerifier(),
): Promise<Cryptography> {
  const verifiers = [platform, createRsaVerifier(hashWithNode)];
  if (lacksAlgorithm(platform)) {
    const { verifyWithNoble } = await import('../../shared/cryptography/verify-with-noble.ts');
    verifiers.push(verifyWithNoble);
  }
  return createCryptography({ hash: hashWithNode, verifiers });
}

/** By way of text with a character for each byte (`binary`): a buffer of its own for every digest takes twice as long (measured: 1.7 against 0.7 µs). */
const hashWithNode: Cryptography['hash'] = (name, data) => {
  const digest = hash(nodeHashNames[name], data, 'binary');
  const bytes = allocateBytes(digest.length);
  for (let at = 0; at < digest.length; at++) bytes[at] = digest.charCodeAt(at);
  return bytes;
};
