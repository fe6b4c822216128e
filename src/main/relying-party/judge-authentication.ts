import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeAuthenticationResponse } from '../../shared/ceremony/decode-authentication-response.ts';
import type { AuthenticatorData } from '../../shared/ceremony/decoded-ceremony.ts';
import type { AuthenticationExpectation } from '../../shared/checks/authentication-context.ts';
import { checkAuthentication } from '../../shared/checks/check-authentication.ts';
import type { RejectionCode } from '../../shared/contract/ceremony.ts';
import type { CredentialRecord, Passkey } from '../../shared/contract/passkey.ts';
import { askAboutAuthentication } from './ask-simple-webauthn.ts';
import type { Judgement } from './judgement.ts';
import { rejectionOf } from './judgement.ts';
import { describeResponse } from './response-facts.ts';

export interface KnownAccount {
  /** The user that was named before the ceremony began. */
  readonly user: { readonly userHandle: string } | undefined;
  findPasskey(credentialId: string): Passkey | undefined;
}

/** Judges an AuthenticationResponseJSON by the library and by every step of WebAuthn L3 §7.2. */
export async function judgeAuthentication(
  credential: Record<string, unknown>,
  expectation: AuthenticationExpectation,
  account: KnownAccount,
): Promise<Judgement> {
  const decoded = decodeAuthenticationResponse(credential, { rpId: expectation.rpId });
  const { credentialId, authenticatorData } = decoded;
  const passkey = credentialId === undefined ? undefined : account.findPasskey(encodeBase64url(credentialId));
  const record = passkey?.record;
  // Without a record there is no public key, and so nothing that the library could be asked.
  const libraryVerdict =
    record === undefined ? null : await askAboutAuthentication(credential, expectation, record);
  const steps = checkAuthentication({
    decoded,
    expectation,
    record,
    user: account.user,
    passkeyUserHandle: passkey?.userHandle,
  });
  return {
    facts: describeResponse(decoded),
    attachment: decoded.authenticatorAttachment ?? null,
    libraryVerdict,
    steps,
    rejection: credentialRejection(passkey, credentialId) ?? rejectionOf(steps, libraryVerdict),
    recordBefore: record ?? null,
    record: record && authenticatorData && updateCredentialRecord(record, authenticatorData),
  };
}

function credentialRejection(
  passkey: Passkey | undefined,
  credentialId: Uint8Array | undefined,
): RejectionCode | null {
  if (credentialId === undefined) return null;
  if (passkey === undefined) return 'unknown-credential';
  return passkey.enabled ? null : 'disabled-credential';
}

/** WebAuthn L3 §7.2 step 24: the members that an accepted authentication changes. */
function updateCredentialRecord(record: CredentialRecord, data: AuthenticatorData): CredentialRecord {
  return {
    ...record,
    signCount: data.signCount,
    backupState: data.flags.backupState,
    uvInitialized: record.uvInitialized || data.flags.userVerified,
  };
}
