import { formatHex } from '../../bytes/hex.ts';
import { equalBytes } from '../../cryptography/equal-bytes.ts';
import { absent } from '../../inspection/absent.ts';
import {
  type AndroidKeyDescription,
  type AuthorizationList,
  readAndroidKeyDescription,
} from '../../x509/facts/read-android-key-description.ts';
import type { AttestationFormat } from '../attestation-format.ts';
import { type ClauseOutcome, decided, leftOpen, remarked } from '../clauses/clause-outcome.ts';
import type { ClauseRule } from '../clauses/clause-rule.ts';
import { decideAttestationSignature } from '../clauses/decide-attestation-signature.ts';
import { decideCredentialKey } from '../clauses/decide-credential-key.ts';
import { decideCertificatesReadable, decideSyntax } from '../clauses/decide-syntax.ts';
import { createRefine } from '../statement/create-refine.ts';
import { refineAlgorithm } from '../statement/refine-algorithm.ts';
import { refineCertificates } from '../statement/refine-certificates.ts';
import { refineSignature } from '../statement/refine-signature.ts';
import { readStatementFacts, type StatementFacts } from '../statement/statement-facts.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { createTrustPathVerdict } from '../statement/trust-path-verdict.ts';

const [fmt, reference] = ['android-key', 'WebAuthn L3 §8.4'];
/** KM_ORIGIN_GENERATED and KM_PURPOSE_SIGN of Android's Keymaster. */
const generated = 0;
const sign = 2;

const members: StatementMembers = {
  alg: { type: 'integer', required: true, refine: refineAlgorithm },
  sig: { type: 'bytes', required: true, refine: refineSignature },
  x5c: { type: 'array', required: true, refine: refineCertificates },
};

interface AndroidKeyFacts extends StatementFacts {
  readonly description: AndroidKeyDescription | undefined;
  /** The lists that could be read, by the names of the schema. */
  readonly lists: readonly (readonly [name: string, list: AuthorizationList])[];
}

function readFacts(facts: StatementFacts): AndroidKeyFacts {
  const description = facts.leaf && readAndroidKeyDescription(facts.leaf);
  const lists = [
    ['softwareEnforced', description?.softwareEnforced] as const,
    ['teeEnforced', description?.hardwareEnforced] as const,
  ].flatMap(([name, list]) => (list === undefined ? [] : [[name, list] as const]));
  return { ...facts, description, lists };
}

/** The certificate has the extension data that the sentences below speak of (§8.4.1). */
function decideKeyDescription({ leaf, attStmt, description, lists }: AndroidKeyFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const isThere = description?.attestationChallenge !== undefined && lists.length === 2;
  const found = description === undefined ? absent : isThere ? 'KeyDescription' : '…';
  const spans = [description?.span ?? leaf.span];
  return decided(isThere, { expected: 'KeyDescription', found, spans });
}

/** "Verify that the attestationChallenge field in the attestation certificate extension data is identical to clientDataHash." */
function decideChallenge({ attStmt, description, clientDataHash }: AndroidKeyFacts): ClauseOutcome {
  const challenge = description?.attestationChallenge;
  if (challenge === undefined) return leftOpen({ spans: [description?.span ?? attStmt.span] });
  return decided(equalBytes(challenge, clientDataHash), {
    expected: formatHex(clientDataHash),
    found: formatHex(challenge.subarray(0, 64)),
    spans: [description?.attestationChallengeSpan ?? attStmt.span],
  });
}

/** "The AuthorizationList.allApplications field is not present on either authorization list." */
function decideAllApplications({ attStmt, lists }: AndroidKeyFacts): ClauseOutcome {
  if (lists.length === 0) return leftOpen({ spans: [attStmt.span] });
  const there = lists.filter(([, list]) => list.allApplications);
  const found = there.map(([name]) => `${name}.allApplications`).join(', ');
  const spans = lists.map(([, { allApplicationsSpan, span }]) => allApplicationsSpan ?? span);
  return decided(there.length === 0, { expected: absent, found: found || absent, spans });
}

/**
 * "The value in the AuthorizationList.origin field is equal to KM_ORIGIN_GENERATED", in the union of the two lists. The field is optional,
 * and the specification's own vector has it in neither list: that is odd, but no failure.
 */
function decideOrigin({ attStmt, lists }: AndroidKeyFacts): ClauseOutcome {
  // An origin that is no number is not KM_ORIGIN_GENERATED either.
  const origins = lists.flatMap(([, { origin, originSpan }]) => (originSpan ? [origin ?? Number.NaN] : []));
  return decideValues(origins, {
    isThere: origins.length > 0,
    expected: `origin = ${generated}`,
    name: 'origin',
    spans: lists.map(([, { originSpan, span }]) => originSpan ?? span),
    attStmt,
    judge: (values) => (values.every((value) => value === generated) ? 'passed' : 'failed'),
  });
}

/**
 * "The value in the AuthorizationList.purpose field is equal to KM_PURPOSE_SIGN", in the union of the two lists. It is a set: one that
 * holds more than to sign is a warning.
 */
function decidePurpose({ attStmt, lists }: AndroidKeyFacts): ClauseOutcome {
  const purposes = [...new Set(lists.flatMap(([, { purpose }]) => purpose))];
  return decideValues(purposes, {
    isThere: lists.some(([, { purposeSpan }]) => purposeSpan !== undefined),
    expected: `purpose = ${sign}`,
    name: 'purpose',
    spans: lists.map(([, { purposeSpan, span }]) => purposeSpan ?? span),
    attStmt,
    judge: (values) => {
      if (!values.includes(sign)) return 'failed';
      return values.length === 1 ? 'passed' : 'warning';
    },
  });
}

function decideValues(
  values: readonly number[],
  {
    isThere,
    expected,
    name,
    spans,
    attStmt,
    judge,
  }: Pick<AndroidKeyFacts, 'attStmt'> & {
    readonly isThere: boolean;
    readonly expected: string;
    readonly name: string;
    readonly spans: ClauseOutcome['spans'];
    readonly judge: (values: readonly number[]) => 'passed' | 'failed' | 'warning';
  },
): ClauseOutcome {
  if (spans.length === 0) return leftOpen({ spans: [attStmt.span] });
  if (!isThere) return remarked('warning', { expected, found: absent, spans });
  const facts = { expected, found: `${name} = ${values.slice(0, 16).join(', ')}`, spans };
  const status = judge(values);
  return status === 'warning' ? remarked(status, facts) : decided(status === 'passed', facts);
}

/**
 * "Use only the teeEnforced authorization list if the RP wants to accept only keys from a trusted execution environment": a note where
 * that would have made a difference.
 */
function decideSoftwareEnforced({ description, lists }: AndroidKeyFacts): ClauseOutcome | undefined {
  const { softwareEnforced, hardwareEnforced } = description ?? {};
  const isOnlyInSoftware =
    hardwareEnforced?.origin === undefined &&
    (softwareEnforced?.origin !== undefined || (softwareEnforced?.purpose.length ?? 0) > 0);
  if (!isOnlyInSoftware) return undefined;
  return remarked('note', {
    expected: 'teeEnforced',
    found: 'softwareEnforced',
    spans: lists.map(([, { span }]) => span),
  });
}

const rules: readonly ClauseRule<AndroidKeyFacts>[] = [
  ['statement-syntax', '§8.4', decideSyntax(members)],
  ['certificates-readable', '§8.4', decideCertificatesReadable],
  ['signature', '§8.4', decideAttestationSignature],
  ['credential-key', '§8.4', decideCredentialKey],
  ['key-description', '§8.4.1', decideKeyDescription],
  ['attestation-challenge', '§8.4', decideChallenge],
  ['all-applications', '§8.4', decideAllApplications],
  ['key-origin', '§8.4', decideOrigin],
  ['key-purpose', '§8.4', decidePurpose],
  ['software-enforced', '§8.4', decideSoftwareEnforced],
];

/** Android key attestation (WebAuthn L3 §8.4): the credential's own key in a certificate that says how Android keeps it. */
export const androidKey: AttestationFormat = {
  fmt,
  reference,
  refine: createRefine(members, reference),
  verify: (context) =>
    createTrustPathVerdict({ fmt, type: 'Basic', rules }, readFacts(readStatementFacts(context))),
};
