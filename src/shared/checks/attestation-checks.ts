import { findField } from '../inspection/field-path.ts';
import { authenticatorDataField, decidingSpans } from './deciding-spans.ts';
import type { RegistrationContext } from './registration-context.ts';
import { decided, notApplicable, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';
import { structuralFault } from './structural-fault.ts';

/** IANA registry "WebAuthn Attestation Statement Format Identifiers", with `compound` of WebAuthn L3 §8.9. */
const attestationFormats: ReadonlySet<string> = new Set([
  'packed',
  'tpm',
  'android-key',
  'android-safetynet',
  'fido-u2f',
  'apple',
  'none',
  'compound',
]);

const fmtPath = ['attestationObject', 'fmt'];
const attStmtPath = ['attestationObject', 'attStmt'];

/** §7.1 step 13: `fmt`, `authData` and `attStmt` can be had, and nothing inside is cut short or left over. */
export function checkAttestationObject({ decoded }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, ['attestationObject']);
  const parts = {
    fmt: decoded.fmt !== undefined,
    attStmt: findField(decoded.roots, attStmtPath) !== undefined,
    authData: authenticatorDataField(decoded) !== undefined,
  };
  const missing = Object.entries(parts).flatMap(([name, there]) => (there ? [] : [name]));
  if (missing.length > 0) {
    return decided(false, {
      expected: 'fmt, attStmt, authData',
      found: `absent: ${missing.join(', ')}`,
      spans,
    });
  }
  const fault = structuralFault(decoded.roots.filter((root) => root.name === 'attestationObject'));
  if (fault !== undefined) {
    return decided(false, { expected: fault.expected, found: fault.found, spans: [fault.span] });
  }
  return decided(decoded.authenticatorData !== undefined, { expected: 'fmt, attStmt, authData', spans });
}

/** §7.1 step 21: a case-sensitive match against the registered identifiers. */
export function checkAttestationFormat({ decoded }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  return decided(attestationFormats.has(decoded.fmt), {
    expected: [...attestationFormats].map((fmt) => JSON.stringify(fmt)).join(' | '),
    found: JSON.stringify(decoded.fmt),
    spans,
  });
}

/** §7.1 step 22. Only `none` is decided without cryptography: its statement is the empty map (§8.7). */
export function checkAttestationStatement({ decoded }: RegistrationContext): StepOutcome {
  const attStmt = findField(decoded.roots, attStmtPath);
  const spans = decidingSpans(decoded, attStmtPath);
  if (decoded.fmt === undefined || attStmt === undefined) return notEvaluated('not-decoded', { spans });
  if (decoded.fmt !== 'none') return notEvaluated('attestation-statement-not-verified', { spans });
  const empty = attStmt.kind === 'map' && attStmt.children.length === 0;
  return decided(empty, {
    expected: 'map(0)',
    found: attStmt.kind === 'map' ? `map(${attStmt.children.length})` : attStmt.kind,
    spans,
  });
}

/** §7.1 step 23: no attestation needs no trust anchor. */
export function checkTrustAnchors({ decoded }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  return decoded.fmt === 'none'
    ? notApplicable('no-attestation', { spans })
    : notEvaluated('trust-anchors-not-asked', { spans });
}

/** §7.1 step 24: whether no attestation is enough is the relying party's choice. */
export function checkAttestationTrust({ decoded }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  return decoded.fmt === 'none'
    ? policy({ found: JSON.stringify(decoded.fmt), spans })
    : notEvaluated('attestation-statement-not-verified', { spans });
}
