import { attestationFormats, findAttestationFormat } from '../attestation/attestation-formats.ts';
import { absent } from '../inspection/absent.ts';
import { findField } from '../inspection/field-path.ts';
import { authenticatorDataField, decidingSpans } from './deciding-spans.ts';
import type { RegistrationContext } from './registration-context.ts';
import { decided, failedFor, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

const fmtPath = ['attestationObject', 'fmt'];
const attStmtPath = ['attestationObject', 'attStmt'];

/** §7.1 step 13: `fmt`, `authData` and `attStmt` can be had. What is broken in them fails by its fault. */
export function checkAttestationObject({ decoded }: RegistrationContext): StepOutcome {
  const parts = {
    fmt: decoded.fmt !== undefined,
    attStmt: findField(decoded.roots, attStmtPath) !== undefined,
    authData: authenticatorDataField(decoded) !== undefined,
  };
  const found = Object.entries(parts).flatMap(([name, there]) => (there ? [name] : []));
  return decided(found.length === 3 && decoded.authenticatorData !== undefined, {
    expected: 'fmt, attStmt, authData',
    found: found.join(', ') || absent,
    spans: decidingSpans(decoded, ['attestationObject']),
  });
}

/** §7.1 step 21: a case-sensitive match against the formats of WebAuthn L3 §8. */
export function checkAttestationFormat({ decoded, rules }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  const facts = {
    expected: attestationFormats.map(({ fmt }) => JSON.stringify(fmt)).join(' | '),
    found: JSON.stringify(decoded.fmt),
    spans,
  };
  const isKnown = findAttestationFormat(decoded.fmt) !== undefined;
  const rejects = rules.actionOf('unknown-format') === 'reject';
  return isKnown || rejects ? decided(isKnown, facts) : policy(facts, 'accepted-by-policy');
}

/**
 * §7.1 step 22: every sentence of the format's verification procedure holds, and none is left open for an algorithm that nothing here has. A statement
 * of the wrong form fails by its fault.
 */
export function checkAttestationStatement(context: RegistrationContext): StepOutcome {
  const { decoded, attestation, rules } = context;
  const spans = decidingSpans(decoded, attStmtPath);
  if (decoded.fmt === undefined || decoded.attStmt === undefined)
    return notEvaluated('not-decoded', { spans });
  if (findAttestationFormat(decoded.fmt) === undefined) return notEvaluated('unknown-format', { spans });
  if (attestation === undefined) return notEvaluated('attestation-statement-not-verified', { spans });
  const { checks } = attestation.verdict;
  const broken =
    checks.find(({ status }) => status === 'failed') ??
    checks.find(({ status }) => status === 'not-evaluated');
  if (broken !== undefined) {
    // Whoever cannot verify a signature has not verified it.
    const isOpen = broken.status === 'not-evaluated';
    const facts = {
      expected: broken.expected,
      found: broken.found ?? (isOpen ? broken.code : undefined),
      spans: broken.spans.length > 0 ? broken.spans : spans,
    };
    if (rules.actionOf('attestation-statement') !== 'reject') return policy(facts, 'accepted-by-policy');
    return isOpen ? failedFor('algorithm-not-supported', facts) : decided(false, facts);
  }
  return decided(true, { found: attestation.verdict.type ?? decoded.fmt, spans });
}
