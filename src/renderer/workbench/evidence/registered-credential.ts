import { decodeRegistrationResponse } from '../../../shared/ceremony/decode-registration-response.ts';
import type { AttestedCredentialData } from '../../../shared/ceremony/decoded-ceremony.ts';
import type { CredentialRecord } from '../../../shared/contract/passkey.ts';

/** What the authenticator said when the credential was registered: a sign-in repeats neither its model nor its key. */
export function registeredCredential(record: CredentialRecord | null): AttestedCredentialData | undefined {
  if (record === null) return undefined;
  const { id, attestationObject, attestationClientDataJSON } = record;
  const decoded = decodeRegistrationResponse({
    id,
    rawId: id,
    type: 'public-key',
    response: { clientDataJSON: attestationClientDataJSON, attestationObject },
  });
  return decoded.authenticatorData?.attestedCredentialData;
}
