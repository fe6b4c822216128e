import type { BegunCeremony } from '../../../shared/contract/api.ts';
import type { RegistrationRequest } from '../../../shared/contract/ceremony-request.ts';
import { useNotices } from '../state/notices.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { missingClientPart } from './missing-client-part.ts';
import { runCeremony } from './run-ceremony.ts';

/** Registers a passkey with `navigator.credentials.create()`. */
export async function runRegistration(request: RegistrationRequest): Promise<void> {
  const missing = missingClientPart('parseCreationOptionsFromJSON');
  if (missing !== undefined) {
    useNotices.getState().noticeRaised({ code: missing });
    return;
  }
  await runCeremony({
    kind: 'registration',
    userName: request.userName,
    timeout: request.timeout,
    begin: () => relyingParty.beginRegistration(request),
    callClient: createCredential,
  });
}

async function createCredential(options: BegunCeremony['options'], signal: AbortSignal) {
  // The relying party's JSON goes to the client as it is: judging it is the client's part.
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return await navigator.credentials.create({ publicKey, signal });
}
