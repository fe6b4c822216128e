import type { BegunCeremony } from '../../../shared/contract/api.ts';
import type { AuthenticationRequest } from '../../../shared/contract/ceremony-request.ts';
import { useNotices } from '../state/notices.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { missingClientPart } from './missing-client-part.ts';
import { runCeremony } from './run-ceremony.ts';

/** Signs in with `navigator.credentials.get()`. */
export async function runAuthentication(request: AuthenticationRequest): Promise<void> {
  const missing = missingClientPart('parseRequestOptionsFromJSON');
  if (missing !== undefined) {
    useNotices.getState().noticeRaised({ code: missing });
    return;
  }
  await runCeremony({
    kind: 'authentication',
    userName: request.userName ?? null,
    timeout: request.timeout,
    begin: () => relyingParty.beginAuthentication(request),
    callClient: getCredential,
  });
}

async function getCredential(options: BegunCeremony['options'], signal: AbortSignal) {
  // The relying party's JSON goes to the client as it is: judging it is the client's part.
  const json = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return await navigator.credentials.get({ publicKey, signal });
}
