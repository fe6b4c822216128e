import type { AttestationVerdict } from '../../shared/attestation/attestation-verdict.ts';
import { isLeftOpen } from '../../shared/checks/is-left-open.ts';
import { findDisagreement } from '../../shared/checks/known-disagreements.ts';
import { subjectOfStep } from '../../shared/checks/step-subjects.ts';
import type { FieldNode } from '../../shared/inspection/field-node.ts';
import type { Finding } from '../../shared/inspection/finding.ts';
import { steps } from '../../shared/words/en/steps.ts';
import type { Inspection } from './inspection.ts';
import { plainScalar } from './summarize.ts';

/** The title of a numbered step, in English. */
export function titleOfStep(step: string): string {
  const subject = subjectOfStep(step);
  return subject === undefined ? step : steps.subjects[subject].name;
}

/** `WebAuthn L3 §7.2 step 19.1` of `7.2.19.1`. */
function clauseOfStep(step: string): string {
  const [chapter, section, ...number] = step.split('.');
  return `WebAuthn L3 §${chapter}.${section} step ${number.join('.')}`;
}

/**
 * One inspection as plain JSON: `input`, `kind`, `summary`, `ledger`, `verdict`, `findings`, with `tree` where that was asked
 * for; beside them `id`, `recognized`, `policy` (the lines that were not left at their default) and `attestation`.
 */
export function createReport(
  inspection: Inspection,
  { tree }: { readonly tree: boolean },
): Readonly<Record<string, unknown>> {
  const { input, id, kind, recognized, summary, judgement, findings, roots, sources } = inspection;
  const library = judgement?.library;
  return {
    input,
    ...(id === undefined ? {} : { id }),
    kind,
    ...(recognized && {
      recognized: {
        as:
          recognized.kind === 'structures'
            ? recognized.structures.map((structure) => structure.kind).join(', ')
            : recognized.kind,
        notation: recognized.notation,
        why: recognized.why,
        alternatives: recognized.alternatives,
      },
    }),
    summary,
    ledger: (judgement?.ledger ?? []).map(({ step, status, expected, found, reason, spans }) => ({
      step,
      title: titleOfStep(step),
      status,
      expected: expected ?? null,
      found: found ?? null,
      reason: reason ?? null,
      clause: clauseOfStep(step),
      spans,
    })),
    verdict: {
      accepted: judgement === undefined || isLeftOpen(judgement) ? null : judgement.accepted,
      failed: judgement?.failed ?? [],
      library: library
        ? {
            name: library.library,
            version: library.version,
            accepted: library.verified,
            message: library.message,
            disagreement: findDisagreement(judgement?.failed ?? [], library) ?? null,
          }
        : null,
    },
    findings: findings.map(reportFinding),
    ...(judgement && {
      policy: judgement.policy.filter(({ from }) => from !== 'default'),
      ...(judgement.attestation && { attestation: reportAttestation(judgement.attestation.verdict) }),
    }),
    ...(tree && {
      sources: sources.map(({ name, bytes, recipe }) => ({
        name,
        length: bytes.length,
        ...(recipe && { recipe }),
      })),
      tree: roots.map(reportField),
    }),
  };
}

function reportFinding({ severity, code, step, spans, facts }: Finding): Readonly<Record<string, unknown>> {
  return { severity, code, step: step ?? null, spans, facts };
}

function reportAttestation({
  fmt,
  type,
  checks,
  trustPath,
  statements,
}: AttestationVerdict): Readonly<Record<string, unknown>> {
  return {
    fmt,
    type: type ?? null,
    certificates: trustPath.length,
    checks: checks.map(({ code, clause, status, expected, found, spans }) => ({
      code,
      clause,
      status,
      expected: expected ?? null,
      found: found ?? null,
      spans,
    })),
    ...(statements && { statements: statements.map(reportAttestation) }),
  };
}

/** Bytes are hex; a field with parts says its parts and not its bytes once more. */
function reportField(node: FieldNode): Readonly<Record<string, unknown>> {
  const { name, kind, span, value, bit, meaning, faults, reference, children } = node;
  const parts = children.map(reportField);
  const isWhole = value instanceof Uint8Array && parts.length > 0;
  return {
    name,
    kind,
    span,
    ...(value === undefined || isWhole ? {} : { value: plainScalar(value) }),
    ...(bit === undefined ? {} : { bit }),
    ...(meaning && { meaning }),
    ...(reference === undefined ? {} : { reference }),
    ...(faults.length > 0 && { faults }),
    ...(parts.length > 0 && { children: parts }),
  };
}
