import { attestationFormats } from '../attestation/attestation-formats.ts';
import type { AttestationVerdict } from '../attestation/attestation-verdict.ts';
import type { CeremonyPolicy } from './ceremony-policy.ts';
import { decidingSpans } from './deciding-spans.ts';
import type { RegistrationContext } from './registration-context.ts';
import { decided, noSpans, notApplicable, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

const fmtPath = ['attestationObject', 'fmt'];

/** §7.1 step 23: which anchors there are is the relying party's choice; attestation without certificates needs none. */
export function checkTrustAnchors({ decoded, attestation }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  if (attestation?.verdict.type === undefined) return notEvaluated(openReason(attestation), { spans });
  const { type } = attestation.verdict;
  if (type === 'None') return notApplicable('no-attestation', { spans });
  if (type === 'Self') return notApplicable('self-attestation', { spans });
  const { anchors } = attestation;
  if (anchors === undefined) return policy({ spans: noSpans }, 'no-trust-anchors-chosen');
  return decided(anchors.length > 0, { found: `${anchors.length}`, spans: noSpans });
}

function openReason(attestation: RegistrationContext['attestation']) {
  return attestation?.verdict.checks.some(({ status }) => status === 'failed')
    ? 'attestation-statement-failed'
    : 'attestation-statement-not-verified';
}

/**
 * §7.1 step 24. Whether no attestation, self attestation or a type is enough is the relying party's choice, and so is which
 * roots it trusts: without chosen anchors the chain is left open. A certificate that was not valid at the ceremony's own time
 * fails it all the same.
 */
export function checkAttestationTrust(context: RegistrationContext): StepOutcome {
  const { decoded, attestation, rules } = context;
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  if (attestation?.verdict.type === undefined) return notEvaluated(openReason(attestation), { spans });
  const { verdict } = attestation;
  const found = `${verdict.type}`;
  const accepted = acceptedNames(context.known.policy);
  const isWanted = accepted === undefined || isAccepted(verdict, accepted);
  const expected = accepted && [...accepted].join(' | ');
  if (expected !== undefined && (!isWanted || verdict.trustPath.length === 0)) {
    return decided(isWanted, { expected, found, spans });
  }
  if (verdict.trustPath.length === 0) return policy({ found, spans });
  const expired = attestation.expired[0];
  const isKnownTime = attestation.judgedAt === 'known-time';
  if (expired !== undefined && isKnownTime && rules.actionOf('certificate-validity') === 'reject') {
    return { ...decided(false, expired), reason: 'certificate-not-valid-then' };
  }
  const { chain } = attestation;
  if (chain === undefined) return policy({ found, spans }, 'no-trust-anchors-chosen');
  const rejects = rules.actionOf('attestation-trust') === 'reject';
  return chain.trusted || rejects
    ? decided(chain.trusted, { expected: chain.expected, found: chain.found, spans: chain.spans })
    : policy({ expected: chain.expected, found: chain.found, spans: chain.spans }, 'accepted-by-policy');
}

const attestationTypes = ['none', 'self', 'basic', 'attca', 'anonca', 'basicorattca'];
const formats = attestationFormats.map(({ fmt }) => fmt);

/** The types (`Basic`) and formats (`packed`) among the names of a policy, in whatever case people write them; undefined where there is none. */
function acceptedNames(policy: CeremonyPolicy | undefined): ReadonlySet<string> | undefined {
  const names = (policy?.acceptedAttestation ?? [])
    .map((name) => name.toLowerCase())
    .filter((name) => attestationTypes.includes(name) || formats.includes(name));
  return names.length === 0 ? undefined : new Set(names);
}

function isAccepted({ type, fmt }: AttestationVerdict, accepted: ReadonlySet<string>): boolean {
  // Whether a chain is Basic or AttCA the bytes do not say; either name accepts it.
  const types = type === 'BasicOrAttCA' ? ['basic', 'attca', 'basicorattca'] : [(type ?? '').toLowerCase()];
  return accepted.has(fmt) || types.some((name) => accepted.has(name));
}
