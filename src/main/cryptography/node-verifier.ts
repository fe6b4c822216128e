import { constants, type KeyObject, verify } from 'node:crypto';
import type { SignatureRequest } from '../../shared/cryptography/cryptography.ts';
import type { HashName } from '../../shared/cryptography/signature-scheme.ts';
import type { SignatureVerifier } from '../../shared/cryptography/signature-verifier.ts';
import { createImportedKeys } from './imported-keys.ts';

export const nodeHashNames: Readonly<Record<HashName, string>> = {
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** Signatures by node:crypto, which is OpenSSL under Node and BoringSSL under Electron; undefined for what either lacks. */
export function createNodeVerifier(): SignatureVerifier {
  const importKey = createImportedKeys();
  return (request) => {
    const key = importKey(request.publicKey);
    if (key === undefined) return undefined;
    try {
      return verifyWithKey(key, request);
    } catch {
      // The key is sound and the signature well encoded: what is thrown now is an algorithm that is not there or not allowed.
      return undefined;
    }
  };
}

function verifyWithKey(key: KeyObject, { scheme, data, signature }: SignatureRequest): boolean {
  switch (scheme.kind) {
    case 'ecdsa': {
      const dsaEncoding = scheme.form === 'p1363' ? 'ieee-p1363' : 'der';
      return verify(nodeHashNames[scheme.hash], data, { key, dsaEncoding }, signature);
    }
    case 'rsassa-pkcs1-v1_5':
      return verify(
        nodeHashNames[scheme.hash],
        data,
        { key, padding: constants.RSA_PKCS1_PADDING },
        signature,
      );
    case 'rsassa-pss': {
      const { saltLength } = scheme;
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      return verify(nodeHashNames[scheme.hash], data, { key, padding, saltLength }, signature);
    }
    case 'eddsa':
    case 'ml-dsa':
      return verify(null, data, key, signature);
  }
}
