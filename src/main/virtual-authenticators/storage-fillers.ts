import { generateKeyPairSync } from 'node:crypto';
import type { VirtualCredential } from './virtual-authenticators.ts';

/** One more than the number at which Chromium's check stops. */
const count = 4;
/** `.invalid` belongs to nobody (RFC 2606 §2), so no page can ask for these. */
export const fillerRpId = 'filler.invalid';

/**
 * Credentials that nobody can use, to be put into a new virtual authenticator first. Chromium's own claims room for three
 * discoverable credentials and refuses to make another, with NotAllowedError, while it holds *exactly* three (seen with 156,
 * CTAP 2.0 to 2.2). With these it never does. CDP adds them without a `credentialAdded`, so they are not stored or counted.
 */
export function createStorageFillers(): VirtualCredential[] {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return Array.from({ length: count }, (_, index) => {
    const id = Buffer.from([index]).toString('base64');
    return {
      credentialId: id,
      isResidentCredential: true,
      rpId: fillerRpId,
      privateKey: key,
      userHandle: id,
      signCount: 0,
    };
  });
}
