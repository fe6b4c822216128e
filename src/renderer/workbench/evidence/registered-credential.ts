import { decodeRegistrationResponse } from '../../../shared/ceremony/decode-registration-response.ts';
import type {
  AttestedCredentialData,
  DecodedRegistration,
} from '../../../shared/ceremony/decoded-ceremony.ts';
import { registrationOfRecord } from '../../../shared/ceremony/registration-of-record.ts';
import type { CredentialRecord } from '../../../shared/contract/passkey.ts';

/** The registration that a credential record keeps, taken apart again. */
export function decodeRecord(record: CredentialRecord): DecodedRegistration {
  return decodeRegistrationResponse(registrationOfRecord(record));
}

/** What the authenticator said when the credential was registered: a sign-in repeats neither its model nor its key. */
export function registeredCredential(record: CredentialRecord | null): AttestedCredentialData | undefined {
  return record === null ? undefined : decodeRecord(record).authenticatorData?.attestedCredentialData;
}
