import type { Finding } from '../inspection/finding.ts';
import type { CeremonyPolicy } from './ceremony-policy.ts';
import { policyLines } from './policy-lines.ts';
import { isAttestationName } from './trust-checks.ts';

const lineCodes: ReadonlySet<string> = new Set(policyLines.map(({ code }) => code));
const demands: ReadonlySet<string> = new Set(['required', 'preferred', 'discouraged']);

/** What a policy says that nothing here understands: a typing mistake would otherwise go unseen, and decide nothing. */
export function lintPolicy({
  userVerification,
  acceptedAttestation,
  rules,
}: CeremonyPolicy): readonly Finding[] {
  const unknownLines = Object.keys(rules ?? {}).filter((line) => !lineCodes.has(line));
  const unknownNames = (acceptedAttestation ?? []).filter((name) => !isAttestationName(name));
  return [
    ...(userVerification === undefined || demands.has(userVerification)
      ? []
      : [notUnderstood('policy.userVerification', userVerification)]),
    ...unknownNames.map((name) => notUnderstood('policy.acceptedAttestation', name)),
    ...unknownLines.map((line) => notUnderstood('policy.rules', line)),
  ];
}

function notUnderstood(member: string, name: string): Finding {
  return {
    severity: 'warning',
    code: 'policy-not-understood',
    spans: [],
    facts: { member, found: JSON.stringify(name) },
  };
}
