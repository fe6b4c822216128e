import type { CeremonyFile } from '../ceremony/ceremony-file.ts';
import type { CeremonyPolicy } from './ceremony-policy.ts';
import type { KnownCeremony } from './known-ceremony.ts';

/** What a ceremony file knows. A null member is as good as an absent one. */
export function knownCeremonyOfFile(file: CeremonyFile): KnownCeremony {
  const { kind, response, error, relyingParty, options, mediation, credentialRecord, policy, timing } = file;
  const time = readInstant(timing?.receivedAt ?? timing?.startedAt);
  const known = withoutNulls({
    kind,
    error: error && withoutNulls(error),
    relyingParty: relyingParty && withoutNulls(relyingParty),
    options,
    mediation,
    credentialRecord: credentialRecord && withoutNulls(credentialRecord),
    policy: policy && readPolicy(policy),
    time,
  });
  // A null response beside an error is what some writers make of a refusal; without one it is what was received.
  return response === undefined || (error && response === null) ? known : { ...known, response };
}

function readPolicy(policy: NonNullable<CeremonyFile['policy']>): CeremonyPolicy {
  const { userVerification, allowCrossOrigin, acceptedAttestation, rules } = withoutNulls(policy);
  return {
    userVerification,
    allowCrossOrigin,
    acceptedAttestation:
      typeof acceptedAttestation === 'string' ? [acceptedAttestation] : acceptedAttestation,
    rules,
  };
}

function readInstant(instant: number | string | null | undefined): number | undefined {
  if (typeof instant === 'string') return Date.parse(instant);
  return instant ?? undefined;
}

type WithoutNulls<Value> = { [Key in keyof Value]: Exclude<Value[Key], null> };

/** The same object without the members that are null. */
function withoutNulls<Value extends object>(value: Value): WithoutNulls<Value> {
  // Only optional members can be null, and they are left out.
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== null),
  ) as WithoutNulls<Value>;
}
