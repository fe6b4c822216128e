import type { ClauseCheck } from '../inspection/clause-check.ts';
import type { Finding, FindingSeverity } from '../inspection/finding.ts';
import type { PolicyAction } from './ceremony-policy.ts';
import type { AttestationOutcome } from './judge-attestation.ts';
import type { JudgedFault } from './judge-faults.ts';
import { subjectOfStep } from './step-subjects.ts';
import type { StepVerdict } from './step-verdict.ts';
import { validityFacts } from './trust-checks.ts';

const severities: Record<PolicyAction, FindingSeverity> = {
  reject: 'error',
  warn: 'warning',
  accept: 'note',
};
const order: Record<FindingSeverity, number> = { error: 0, warning: 1, note: 2 };

/** What there is to say of a fault: its code, and the line of the policy that decided how much it weighs. */
function ofFault({ fault, line, action, step }: JudgedFault): Finding {
  const { code, span, expected, found, reference } = fault;
  const facts = { expected, found, clause: reference, policy: line };
  return { severity: severities[action], code, step, spans: [span], facts };
}

/** What there is to say of a step that failed, or did not hold and was let through. */
function ofStep({ step, reason, expected, found, spans }: StepVerdict, severity: FindingSeverity): Finding {
  return {
    severity,
    code: reason ?? subjectOfStep(step) ?? 'step',
    step,
    spans,
    facts: factsOf({ expected, found }),
  };
}

/** A check that was left open says nothing about what it would have found. */
function ofOpenCheck({ code, clause, found, spans }: ClauseCheck, step: string): Finding {
  const facts = { clause, found: found === undefined ? code : `${code}: ${found}` };
  return { severity: 'note', code: 'check-left-open', step, spans, facts };
}

function ofClause(check: ClauseCheck, fmt: string): Finding {
  const { code, clause, status, expected, found, spans } = check;
  if (status === 'not-evaluated') return ofOpenCheck(check, '7.1.22');
  const severity = status === 'failed' ? 'error' : status === 'warning' ? 'warning' : 'note';
  return { severity, code, step: '7.1.22', spans, facts: { fmt, clause, ...factsOf({ expected, found }) } };
}

/** The sentences of the format's procedure that do not hold; where the policy let step 22 through they are warnings. */
function ofStatement({ verdict }: AttestationOutcome, ledger: readonly StepVerdict[]): readonly Finding[] {
  const statementFailed = ledger.some(({ step, status }) => step === '7.1.22' && status === 'failed');
  // What is open behind a failure follows from it.
  const follows = verdict.checks.some(({ status }) => status === 'failed');
  return verdict.checks
    .filter(({ status }) => status !== 'passed' && !(follows && status === 'not-evaluated'))
    .map((check) => {
      const finding = ofClause(check, verdict.fmt);
      const accepted = finding.severity === 'error' && !statementFailed;
      return accepted ? { ...finding, severity: 'warning' } : finding;
    });
}

function factsOf(facts: { readonly expected?: string | undefined; readonly found?: string | undefined }) {
  const { expected, found } = facts;
  return { ...(expected === undefined ? {} : { expected }), ...(found === undefined ? {} : { found }) };
}

/**
 * Certificates outside their validity, unless step 24 or a chain says so itself. Where nobody knows when the ceremony was, it
 * is a note: they may well have been valid then.
 */
function ofExpiry(
  { trust, expired, at, judgedAt }: AttestationOutcome,
  ledger: readonly StepVerdict[],
): readonly Finding[] {
  const isSaid = ledger.some(({ reason }) => reason === 'certificate-not-valid-then');
  if (isSaid || trust === 'chosen') return [];
  return expired.map((certificate) => {
    const { spans, ...validity } = validityFacts(certificate, judgedAt);
    const facts = { ...factsOf(validity), clause: 'RFC 5280 §4.1.2.5' };
    return {
      severity: at === undefined ? 'note' : 'warning',
      code: 'certificate-expired',
      step: '7.1.24',
      spans,
      facts,
    };
  });
}

/** The rules of path validation. Where the relying party chose no anchors they are only worth knowing. */
function ofChains({ trust, chains }: AttestationOutcome, ledger: readonly StepVerdict[]): readonly Finding[] {
  const rejected = ledger.some(({ step, status }) => step === '7.1.24' && status === 'failed');
  const ofFailure = trust === 'not-chosen' ? 'note' : rejected ? 'error' : 'warning';
  return chains
    .flatMap(({ checks }) => checks)
    .filter(({ status }) => status !== 'passed')
    .map((check) => {
      const { code, clause, status, expected, found, spans } = check;
      if (status === 'not-evaluated') return ofOpenCheck(check, '7.1.24');
      const severity = status === 'failed' ? ofFailure : status === 'warning' ? 'warning' : 'note';
      return { severity, code, step: '7.1.24', spans, facts: { clause, ...factsOf({ expected, found }) } };
    });
}

interface Judged {
  readonly ledger: readonly StepVerdict[];
  readonly faults: readonly JudgedFault[];
  readonly attestation?: AttestationOutcome | undefined;
  readonly notes: readonly Finding[];
}

/**
 * Everything there is to say about a ceremony, errors first. Errors are exactly what rejects: every failed step has at least
 * one, and no other step has any.
 */
export function ceremonyFindings({ ledger, faults, attestation, notes }: Judged): readonly Finding[] {
  const findings: Finding[] = faults.map(ofFault);
  if (attestation !== undefined) {
    findings.push(...ofStatement(attestation, ledger), ...ofChains(attestation, ledger));
    findings.push(...ofExpiry(attestation, ledger));
  }
  for (const verdict of ledger) {
    if (verdict.status === 'failed' && !findings.some(isErrorOf(verdict))) {
      findings.push(ofStep(verdict, 'error'));
    }
    if (verdict.status === 'policy' && letThrough.has(verdict.reason ?? '')) {
      findings.push(ofStep(verdict, 'warning'));
    }
  }
  findings.push(...notes);
  return findings.length < 2
    ? findings
    : findings.sort((one, other) => order[one.severity] - order[other.severity]);
}

function isErrorOf(verdict: StepVerdict): (finding: Finding) => boolean {
  return ({ severity, step }) => severity === 'error' && step === verdict.step;
}

/** Reasons of steps that did not hold, and that a line of the policy let through. */
const letThrough: ReadonlySet<string> = new Set([
  'accepted-by-policy',
  'sign-count-equal',
  'sign-count-lower',
  'sign-count-fell-to-zero',
]);
