import { randomBytes } from 'node:crypto';
import type { RegistrationRequest } from '../../shared/contract/ceremony-request.ts';
import type { Passkey } from '../../shared/contract/passkey.ts';
import type { User } from '../records/users.ts';
import { describeCredentials } from './credential-descriptors.ts';

/** EdDSA, ES256, RS256: the least that a relying party should offer (WebAuthn L3 §5.4, `pubKeyCredParams`). */
export const offeredAlgorithms: readonly number[] = [-8, -7, -257];

/** PublicKeyCredentialCreationOptionsJSON, with a challenge of 32 random bytes (WebAuthn L3 §13.4.3). */
export async function createRegistrationOptions(
  request: RegistrationRequest,
  account: { user: User; passkeys: readonly Passkey[]; rpId: string },
) {
  const { authenticatorAttachment, residentKey, userVerification } = request;
  // Not before somebody asks: with all it needs the library takes longer to load than the rest of the relying party.
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const options = await generateRegistrationOptions({
    rpName: 'Passkey Workbench',
    rpID: account.rpId,
    userName: request.userName,
    userID: Uint8Array.from(Buffer.from(account.user.userHandle, 'base64url')),
    userDisplayName: request.displayName,
    challenge: Uint8Array.from(randomBytes(32)),
    timeout: request.timeout,
    excludeCredentials: request.excludeExisting ? describeCredentials(account.passkeys, account.rpId) : [],
    authenticatorSelection: {
      residentKey,
      userVerification,
      ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
    },
    supportedAlgorithmIDs: [...offeredAlgorithms],
  });
  // The library knows one hint of its own making and no `indirect`; what the composer asked for goes out as it is.
  return { ...options, attestation: request.attestation, hints: request.hints };
}
