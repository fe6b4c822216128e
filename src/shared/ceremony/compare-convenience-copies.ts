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
    addDifference(envelope, 'rawId', envelope.outer.rawId, attested.credentialId);
  }
  const { authenticatorData, publicKey: copiedKey, publicKeyAlgorithm: alg } = envelope.inner;
  compareBytes(envelope, 'response.authenticatorData', authenticatorData, original.authData);
  if (key !== undefined && copiedKey !== undefined) {
    const { publicKey } = readCosePublicKey(key.bytes);
    const info = publicKey && encodeSubjectPublicKeyInfo(publicKey);
    compareBytes(envelope, 'response.publicKey', copiedKey, info);
  }
  if (alg !== undefined && alg !== null && key?.alg !== undefined && alg !== key.alg) {
    envelope.addFault('response.publicKeyAlgorithm', {
      code: 'unexpected-value',
      expected: String(key.alg),
      found: formatFound(alg),
    });
  }
}

function compareBytes(
  envelope: ResponseEnvelope,
  path: string,
  found: unknown,
  original: Uint8Array | undefined,
): void {
  if (found === undefined || found === null || original === undefined) return;
  const copy = typeof found === 'string' ? decodeBase64url(found) : undefined;
  if (copy === undefined || !equalBytes(copy, original)) addDifference(envelope, path, found, original);
}

function addDifference(envelope: ResponseEnvelope, path: string, found: unknown, original: Uint8Array): void {
  const expected = formatFound(encodeBase64url(original));
  envelope.addFault(path, { code: 'unexpected-value', expected, found: formatFound(found) });
}
