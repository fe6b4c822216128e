import type { AuthenticatorData } from '../../shared/ceremony/decoded-ceremony.ts';
import { judgeCeremony } from '../../shared/checks/judge-ceremony.ts';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { KnownCeremony } from '../../shared/checks/known-ceremony.ts';
import type { RejectionCode } from '../../shared/contract/ceremony.ts';
import type { CredentialRecord, Passkey } from '../../shared/contract/passkey.ts';
import { askSimpleWebAuthn } from '../library-verdict/ask-simple-webauthn.ts';
import { extensionNames } from './extension-names.ts';
import type { Judgement } from './judgement.ts';
import { rejectionOf } from './judgement.ts';
import { rawIdOf } from './raw-id-of.ts';
import { describeResponse } from './response-facts.ts';

interface AuthenticationContext {
  readonly tools: JudgingTools;
  findPasskey(credentialId: string): Passkey | undefined;
}

/** Judges an AuthenticationResponseJSON by the library and by every step of WebAuthn L3 §7.2. */
export async function judgeAuthentication(
  ceremony: KnownCeremony,
  { tools, findPasskey }: AuthenticationContext,
): Promise<Judgement> {
  const credentialId = rawIdOf(ceremony.response);
  const passkey = credentialId === undefined ? undefined : findPasskey(credentialId);
  const record = passkey?.record;
  const known = {
    ...ceremony,
    credentialRecord: passkey === undefined ? null : { ...passkey.record, userHandle: passkey.userHandle },
  };
  // Without a record there is no public key, and so nothing that the library could be asked.
  const libraryVerdict = await askSimpleWebAuthn(known);
  const { decoded, ledger: steps, findings } = judgeCeremony(known, tools);
  if (decoded?.kind !== 'authentication') throw new Error('an authentication was judged as something else');
  const { authenticatorData } = decoded;
  return {
    facts: describeResponse(decoded),
    attachment: decoded.authenticatorAttachment ?? null,
    libraryVerdict,
    steps,
    findings,
    extensions: extensionNames(known, decoded),
    rejection: credentialRejection(passkey, credentialId) ?? rejectionOf(steps, libraryVerdict),
    recordBefore: record ?? null,
    record: record && authenticatorData && updateCredentialRecord(record, authenticatorData),
  };
}

function credentialRejection(
  passkey: Passkey | undefined,
  credentialId: string | undefined,
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
