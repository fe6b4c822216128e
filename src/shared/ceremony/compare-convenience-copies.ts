import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import { encodeBase64url } from '../bytes/base64url.ts';
import { encodeSubjectPublicKeyInfo } from '../cose/encode-subject-public-key-info.ts';
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
    readonly authData: Uint8Array | undefined;
    readonly authenticatorData: AuthenticatorData | undefined;
  },
): void {
  const attested = original.authenticatorData?.attestedCredentialData;
  const key = attested?.credentialPublicKey;
  compareText(envelope, 'rawId', attested?.credentialId);
  compareText(envelope, 'response.authenticatorData', original.authData);
  compareText(envelope, 'response.publicKey', key && encodeSubjectPublicKeyInfo(key.bytes));

  const alg = envelope.read('response.publicKeyAlgorithm');
  if (alg !== undefined && key?.alg !== undefined && alg !== key.alg) {
    envelope.addFault('response.publicKeyAlgorithm', {
      code: 'unexpected-value',
      expected: String(key.alg),
      found: formatFound(alg),
    });
  }
}

function compareText(envelope: ResponseEnvelope, path: string, original: Uint8Array | undefined): void {
  const found = envelope.read(path);
  if (found === undefined || original === undefined) return;
  const expected = encodeBase64url(original);
  if (found !== expected) {
    envelope.addFault(path, {
      code: 'unexpected-value',
      expected: formatFound(expected),
      found: formatFound(found),
    });
  }
}
