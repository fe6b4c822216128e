import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { encodeSubjectPublicKeyInfo } from '../cryptography/encode-subject-public-key-info.ts';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import { readCosePublicKey } from '../cryptography/read-cose-public-key.ts';
import { formatFound } from './format-found.ts';
import type { ResponseEnvelope } from './response-envelope.ts';

/**
 * Compares what `toJSON()` copies out of the attestation object for convenience (WebAuthn L3 §5.2.1.1: `rawId`,
 * `authenticatorData`, `publicKey`, `publicKeyAlgorithm`) with the original; only the original is attested. A copy that differs is an
 * `unexpected-value`.
 */
export function compareConvenienceCopies(
  envelope: ResponseEnvelope,
  original: {
    /** The bytes of `rawId`, as far as it has any. */
    readonly rawId: Uint8Array | undefined;
    readonly authData: Uint8Array | undefined;
    readonly authenticatorData: AuthenticatorData | undefined;
  },
): void {
  const attested = original.authenticatorData?.attestedCredentialData;
  const key = attested?.credentialPublicKey;
  const { rawId } = original;
  if (rawId !== undefined && attested !== undefined && !equalBytes(rawId, attested.credentialId)) {
    addDifference(envelope, 'rawId', attested.credentialId);
  }
  compareBytes(envelope, 'response.authenticatorData', original.authData);
  if (key !== undefined && envelope.read('response.publicKey') !== undefined) {
    const { publicKey } = readCosePublicKey(key.bytes);
    compareBytes(envelope, 'response.publicKey', publicKey && encodeSubjectPublicKeyInfo(publicKey));
  }
  const alg = envelope.read('response.publicKeyAlgorithm');
  if (alg !== undefined && key?.alg !== undefined && alg !== key.alg) {
    envelope.addFault('response.publicKeyAlgorithm', {
      code: 'unexpected-value',
      expected: String(key.alg),
      found: formatFound(alg),
    });
  }
}

function compareBytes(envelope: ResponseEnvelope, path: string, original: Uint8Array | undefined): void {
  const found = envelope.read(path);
  if (found === undefined || original === undefined) return;
  const copy = typeof found === 'string' ? decodeBase64url(found) : undefined;
  if (copy === undefined || !equalBytes(copy, original)) addDifference(envelope, path, original);
}

function addDifference(envelope: ResponseEnvelope, path: string, original: Uint8Array): void {
  const expected = formatFound(encodeBase64url(original));
  envelope.addFault(path, { code: 'unexpected-value', expected, found: formatFound(envelope.read(path)) });
}
