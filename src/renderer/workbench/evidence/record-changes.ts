import type { CredentialRecord } from '../../../shared/contract/passkey.ts';

/** One member of a credential record (WebAuthn L3 §4) before and after; undefined where there was no record. */
export interface RecordChange {
  readonly member: keyof CredentialRecord;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly changed: boolean;
}

const members: readonly (keyof CredentialRecord)[] = [
  'id',
  'signCount',
  'backupEligible',
  'backupState',
  'uvInitialized',
  'transports',
  'rpId',
  'type',
  'publicKey',
  'attestationObject',
  'attestationClientDataJSON',
];

function formatMember(record: CredentialRecord | null, member: keyof CredentialRecord): string | undefined {
  return record === null ? undefined : JSON.stringify(record[member]);
}

/** The record side by side, in a steady order with what changes at sign-in near the top. */
export function recordChanges(
  before: CredentialRecord | null,
  after: CredentialRecord | null,
): readonly RecordChange[] {
  if (before === null && after === null) return [];
  return members.map((member) => {
    const old = formatMember(before, member);
    const now = formatMember(after, member);
    return { member, before: old, after: now, changed: after !== null && old !== now };
  });
}
