import { attestationFormats, findAttestationFormat } from '../attestation/attestation-formats.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findField } from '../inspection/field-path.ts';
import { collectFaults } from '../inspection/walk-fields.ts';
import { authenticatorDataField, decidingSpans } from './deciding-spans.ts';
import type { RegistrationContext } from './registration-context.ts';
import {
  decided,
  failedByFault,
  notApplicable,
  notEvaluated,
  policy,
  type StepOutcome,
} from './step-outcome.ts';
import { structuralFault } from './structural-fault.ts';

const fmtPath = ['attestationObject', 'fmt'];
const attStmtPath = ['attestationObject', 'attStmt'];

/** The attestation object without what stands in its statement: that is the matter of step 22. */
function outsideStatement({ decoded }: RegistrationContext): readonly FieldNode[] {
  return decoded.roots
    .filter(({ name }) => name === 'attestationObject')
    .map((root) => ({ ...root, children: root.children.filter(({ name }) => name !== 'attStmt') }));
}

/** Authenticator data in several chunks: no decoder of CTAP2 canonical CBOR has to take it (§2), and ours does not put it together. */
function findChunks({ decoded }: RegistrationContext): DecodeFault | undefined {
  if (decoded.authenticatorData !== undefined) return undefined;
  return authenticatorDataField(decoded)?.faults.find(({ code }) => code === 'indefinite-length');
}

/** §7.1 step 13: `fmt`, `authData` and `attStmt` can be had, and nothing is cut short, left over or of another type. */
export function checkAttestationObject(context: RegistrationContext): StepOutcome {
  const { decoded } = context;
  const expected = 'fmt, attStmt, authData';
  const spans = decidingSpans(decoded, ['attestationObject']);
  const parts = {
    fmt: decoded.fmt !== undefined,
    attStmt: findField(decoded.roots, attStmtPath) !== undefined,
    authData: authenticatorDataField(decoded) !== undefined,
  };
  const found = Object.entries(parts).flatMap(([name, there]) => (there ? [name] : []));
  if (found.length < 3) return decided(false, { expected, found: found.join(', ') || absent, spans });
  const fault = structuralFault(outsideStatement(context)) ?? findChunks(context);
  if (fault !== undefined) return failedByFault(fault);
  return decided(decoded.authenticatorData !== undefined, { expected, found: found.join(', '), spans });
}

/** §7.1 step 21: a case-sensitive match against the formats of WebAuthn L3 §8. */
export function checkAttestationFormat({ decoded }: RegistrationContext): StepOutcome {
  const spans = decidingSpans(decoded, fmtPath);
  if (decoded.fmt === undefined) return notEvaluated('not-decoded', { spans });
  return decided(findAttestationFormat(decoded.fmt) !== undefined, {
    expected: attestationFormats.map(({ fmt }) => JSON.stringify(fmt)).join(' | '),
    found: JSON.stringify(decoded.fmt),
    spans,
  });
}

/** Self attestation names the algorithm of the credential's own key (§8.2); another one fails, whatever the signature. */
function checkSelfAlgorithm({ decoded }: RegistrationContext, attStmt: FieldNode): StepOutcome | undefined {
  const field = findField(attStmt.children, ['alg']);
  const alg = decoded.authenticatorData?.attestedCredentialData?.credentialPublicKey?.alg;
  const isSelf = decoded.fmt === 'packed' && findField(attStmt.children, ['x5c']) === undefined;
  if (!isSelf || field === undefined || alg === undefined || field.value === alg) return undefined;
  return decided(false, { expected: `alg = ${alg}`, found: `alg = ${field.value}`, spans: [field.span] });
}

/**
 * §7.1 step 22. Without cryptography it is certain that a statement of the wrong form fails, that a self attestation with
 * another algorithm than its key's does (§8.2), and that `none` with the empty map passes (§8.7).
 */
export function checkAttestationStatement(context: RegistrationContext): StepOutcome {
  const { decoded } = context;
  const attStmt = findField(decoded.roots, attStmtPath);
  const spans = decidingSpans(decoded, attStmtPath);
  if (decoded.fmt === undefined || attStmt === undefined) return notEvaluated('not-decoded', { spans });
  const fault =
    structuralFault([attStmt]) ?? collectFaults([attStmt]).find(({ code }) => code === 'unexpected-value');
  if (fault !== undefined) return failedByFault(fault);
  const otherAlgorithm = checkSelfAlgorithm(context, attStmt);
  if (otherAlgorithm !== undefined) return otherAlgorithm;
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
