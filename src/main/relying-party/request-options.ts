import { randomBytes } from 'node:crypto';
import type { AuthenticationRequest } from '../../shared/contract/ceremony-request.ts';
import type { Passkey } from '../../shared/contract/passkey.ts';
import { describeCredentials } from './credential-descriptors.ts';

/** PublicKeyCredentialRequestOptionsJSON, with a challenge of 32 random bytes (WebAuthn L3 §13.4.3). */
export async function createAuthenticationOptions(
  request: AuthenticationRequest,
  account: { passkeys: readonly Passkey[]; rpId: string },
) {
  // Loaded when it is asked for, as in `createRegistrationOptions`.
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({
    rpID: account.rpId,
    allowCredentials: describeCredentials(account.passkeys, account.rpId),
    challenge: Uint8Array.from(randomBytes(32)),
    timeout: request.timeout,
    userVerification: request.userVerification,
  });
  return { ...options, hints: request.hints };
}
