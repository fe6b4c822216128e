import type { CeremonyExpectation } from './ceremony-expectation.ts';
import type { CeremonyPolicy, PolicyAction, ResolvedPolicyLine } from './ceremony-policy.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import { policyLines } from './policy-lines.ts';

/** The policy of one ceremony: the default, and what was chosen over it. */
export interface PolicyRules {
  actionOf(line: string): PolicyAction;
}

const defaults: ReadonlyMap<string, PolicyAction> = new Map(
  policyLines.map(({ code, action }) => [code, action]),
);
const defaultLines = policyLines.map(
  ({ code, action }): ResolvedPolicyLine => ({ code, value: action, from: 'default' }),
);

const defaultRules: PolicyRules = { actionOf: (line) => defaults.get(line) ?? 'warn' };

export function policyRules({ rules }: CeremonyPolicy = {}): PolicyRules {
  if (rules === undefined) return defaultRules;
  const chosen = (line: string) => (Object.hasOwn(rules, line) ? rules[line] : undefined);
  return { actionOf: (line) => chosen(line) ?? defaultRules.actionOf(line) };
}

/** Every line of the policy as it was applied, with where it came from. */
export function resolvePolicy(
  { policy, relyingParty }: KnownCeremony,
  { userVerification, framing }: CeremonyExpectation,
): readonly ResolvedPolicyLine[] {
  const framingFrom = (relyingParty?.topOrigins ?? []).length > 0 ? 'file' : 'default';
  const found = { userVerification, framing, framingFrom } as const;
  if (policy !== undefined) return resolveLines(found, policy);
  if (
    latest === undefined ||
    latest.userVerification !== userVerification ||
    latest.framing !== framing ||
    latest.framingFrom !== framingFrom
  ) {
    latest = { userVerification, framing, framingFrom, lines: resolveLines(found, {}) };
  }
  return latest.lines;
}

interface FoundPolicy extends Pick<CeremonyExpectation, 'userVerification' | 'framing'> {
  readonly framingFrom: 'file' | 'default';
}

/** A relying party without a policy of its own has the same lines for one ceremony after the other. */
let latest: (FoundPolicy & { readonly lines: readonly ResolvedPolicyLine[] }) | undefined;

function resolveLines(
  { userVerification, framing, framingFrom }: FoundPolicy,
  policy: CeremonyPolicy,
): readonly ResolvedPolicyLine[] {
  const { rules } = policy;
  const demandFrom = userVerification === undefined ? 'default' : 'option';
  const accepted = policy.acceptedAttestation?.length ? policy.acceptedAttestation.join(' | ') : undefined;
  return [
    {
      code: 'user-verification',
      value: userVerification ?? 'not-known',
      from: policy.userVerification === undefined ? demandFrom : 'file',
    },
    {
      code: 'allow-cross-origin',
      value: framing === undefined ? 'not-known' : String(framing),
      from: policy.allowCrossOrigin === undefined ? framingFrom : 'file',
    },
    {
      code: 'accepted-attestation',
      value: accepted ?? 'any',
      from: accepted === undefined ? 'default' : 'file',
    },
    ...(rules === undefined ? defaultLines : defaultLines.map((line) => overridden(line, rules))),
  ];
}

function overridden(
  line: ResolvedPolicyLine,
  rules: NonNullable<CeremonyPolicy['rules']>,
): ResolvedPolicyLine {
  const chosen = Object.hasOwn(rules, line.code) ? rules[line.code] : undefined;
  return chosen === undefined ? line : { ...line, value: chosen, from: 'file' };
}
