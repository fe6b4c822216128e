import { attestationFormats } from '../attestation/attestation-formats.ts';
import type { AttestationVerdict } from '../attestation/attestation-verdict.ts';
import type { ChainVerdict } from '../trust/chain-verdict.ts';
import { formatInstant } from '../trust/format-instant.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { CeremonyPolicy } from './ceremony-policy.ts';
import { decidingSpans } from './deciding-spans.ts';
import type { RegistrationContext } from './registration-context.ts';
import {
  decided,
  failedFor,
  noSpans,
  notApplicable,
  notEvaluated,
  policy,
  type StepFacts,
  type StepOutcome,
} from './step-outcome.ts';

const fmtPath = ['attestationObject', 'fmt'];

/** §7.1 step 23: which anchors there are is the relying party's choice; attestation without certificates needs none. */
export function checkTrustAnchors({ decoded, attestation }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  if (attestation?.verdict.type === undefined) return notEvaluated(openReason(attestation), { spans });
  const { type } = attestation.verdict;
  if (type === 'None') return notApplicable('no-attestation', { spans });
  if (type === 'Self') return notApplicable('self-attestation', { spans });
  const { anchors = [], trust } = attestation;
  const facts = { found: `${anchors.length}`, spans: noSpans };
  return trust === 'chosen' ? decided(true, facts) : policy(facts, 'no-trust-anchors-chosen');
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
  const { expired, at, trust, chains } = attestation;
  const [outside] = at === undefined ? [] : expired;
  if (outside !== undefined && at !== undefined && rules.actionOf('certificate-validity') === 'reject') {
    return failedFor('certificate-not-valid-then', validityFacts(outside, at));
  }
  if (trust === 'not-chosen') {
    const facts = anchorFacts(chains, found);
    const action = rules.actionOf('trust-anchors-not-chosen');
    if (action === 'reject') return failedFor('no-trust-anchors-chosen', facts);
    return policy(facts, action === 'warn' ? 'accepted-by-policy' : 'no-trust-anchors-chosen');
  }
  const trusted = chains.length > 0 && chains.every((chain) => chain.trusted);
  const facts = trusted ? anchorFacts(chains, found) : chainFacts(chains, found);
  if (trusted || rules.actionOf('attestation-trust') === 'reject') return decided(trusted, facts);
  return policy(facts, 'accepted-by-policy');
}

/** What is wrong with the validity of a certificate at a time (RFC 5280 §4.1.2.5). */
export function validityFacts({ validity }: Certificate, at: number): StepFacts {
  const { notBefore, notAfter, span } = validity;
  const expected = `${formatInstant(notBefore)} – ${formatInstant(notAfter)}`;
  return { expected, found: formatInstant(at), spans: [span] };
}

/** The type, and the anchors that the chains lead to. */
function anchorFacts(chains: readonly ChainVerdict[], type: string): StepFacts {
  const names = chains.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor.name]));
  const [first] = chains;
  const spans = first?.path[0]?.certificate.span;
  return { found: [type, ...names].join(' → '), spans: spans === undefined ? noSpans : [spans] };
}

/** The first rule that a chain breaks. */
function chainFacts(chains: readonly ChainVerdict[], type: string): StepFacts {
  const broken = chains.find((chain) => !chain.trusted);
  const check = broken?.checks.find(({ status }) => status === 'failed' || status === 'not-evaluated');
  return { expected: check?.expected, found: check?.found ?? type, spans: check?.spans ?? noSpans };
}

const attestationNames: ReadonlySet<string> = new Set([
  ...['none', 'self', 'basic', 'attca', 'anonca', 'basicorattca'],
  ...attestationFormats.map(({ fmt }) => fmt),
]);
/** What says the same as no list. */
const any = 'any';

/** Whether a policy can mean something by it: a type (`Basic`), a format (`packed`), in whatever case people write them, or `any`. */
export function isAttestationName(name: string): boolean {
  return name.toLowerCase() === any || attestationNames.has(name.toLowerCase());
}

/** The types and formats among the names of a policy; undefined where any will do. */
function acceptedNames(policy: CeremonyPolicy | undefined): ReadonlySet<string> | undefined {
  const names = (policy?.acceptedAttestation ?? [])
    .filter(isAttestationName)
    .map((name) => name.toLowerCase());
  return names.length === 0 || names.includes(any) ? undefined : new Set(names);
}

function isAccepted({ type, fmt }: AttestationVerdict, accepted: ReadonlySet<string>): boolean {
  // Whether a chain is Basic or AttCA the bytes do not say; either name accepts it.
  const types = type === 'BasicOrAttCA' ? ['basic', 'attca', 'basicorattca'] : [(type ?? '').toLowerCase()];
  return accepted.has(fmt) || types.some((name) => accepted.has(name));
}
