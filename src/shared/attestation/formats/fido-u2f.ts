import { concatenateBytes } from '../../bytes/concatenate-bytes.ts';
import { formatByteCount } from '../../bytes/format-byte-count.ts';
import { coseSignatureScheme } from '../../cryptography/cose-signature-scheme.ts';
import { absent } from '../../inspection/absent.ts';
import type { AttestationFormat } from '../attestation-format.ts';
import { type ClauseOutcome, decided, leftOpen, remarked } from '../clauses/clause-outcome.ts';
import type { ClauseRule } from '../clauses/clause-rule.ts';
import { certifiedKey, decideScheme, formatKeyKind } from '../clauses/decide-signature.ts';
import { decideCertificatesReadable, decideSyntax } from '../clauses/decide-syntax.ts';
import { attestedSpans } from '../statement/attested-spans.ts';
import { createRefine } from '../statement/create-refine.ts';
import { coseBytes, credentialCoseKey } from '../statement/credential-key.ts';
import { refineCertificates } from '../statement/refine-certificates.ts';
import { refineEcdsaSignature } from '../statement/refine-signature.ts';
import { readStatementFacts, type StatementFacts } from '../statement/statement-facts.ts';
import { bytesMember, memberSpans } from '../statement/statement-member.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { createTrustPathVerdict } from '../statement/trust-path-verdict.ts';

const [fmt, reference] = ['fido-u2f', 'WebAuthn L3 §8.6'];
const coordinateLength = 32;
const noModel = '00000000-0000-0000-0000-000000000000';
/** "per section 4.1.4 of [SEC1] with SHA-256": ES256. */
const es256 = coseSignatureScheme(-7);

const members: StatementMembers = {
  x5c: { type: 'array', required: true, refine: refineCertificates },
  sig: { type: 'bytes', required: true, refine: refineEcdsaSignature },
};

interface U2fFacts extends StatementFacts {
  /** The coordinates of the credential public key, whatever else it says. */
  readonly x: Uint8Array | undefined;
  readonly y: Uint8Array | undefined;
}

/** "Check that x5c has exactly one element." */
function decideSingleCertificate({ x5c, attStmt }: U2fFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'x5c');
  if (x5c === undefined) return leftOpen({ spans });
  return decided(x5c.length === 1, { expected: 'array(1)', found: `array(${x5c.length})`, spans });
}

/** "If certificate public key is not an Elliptic Curve public key over the P-256 curve, terminate this algorithm and return an error." */
function decideCertificateKey({ leaf, attStmt }: U2fFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const spans = [leaf.subjectPublicKeyInfo.span];
  const { publicKey, reason } = certifiedKey(leaf)?.reading ?? {};
  const found = publicKey === undefined ? `${reason}` : formatKeyKind(publicKey);
  const holds = publicKey?.type === 'ec' && publicKey.curve === 'P-256';
  return decided(holds, { expected: 'P-256', found, spans });
}

/** "Let x be the value corresponding to the '-2' key … and confirm its size to be of 32 bytes", and y to "-3". */
function decideCoordinates(facts: U2fFacts): ClauseOutcome {
  const { x, y } = facts;
  const describe = (bytes: Uint8Array | undefined) => bytes && formatByteCount(bytes.length);
  return decided(x?.length === coordinateLength && y?.length === coordinateLength, {
    expected: `-2: ${formatByteCount(coordinateLength)}, -3: ${formatByteCount(coordinateLength)}`,
    found: `-2: ${describe(x) ?? absent}, -3: ${describe(y) ?? absent}`,
    spans: [attestedSpans(facts).credentialPublicKey],
  });
}

/** "Verify the sig using verificationData and the certificate public key": 00 ‖ rpIdHash ‖ clientDataHash ‖ credentialId ‖ 04 ‖ x ‖ y. */
function decideU2fSignature({ x, y, leaf, ...facts }: U2fFacts): ClauseOutcome {
  const { attStmt, authenticatorData, clientDataHash, cryptography } = facts;
  const spans = memberSpans(attStmt, 'sig');
  const key = certifiedKey(leaf);
  const signature = bytesMember(attStmt, 'sig');
  const credentialId = authenticatorData.attestedCredentialData?.credentialId;
  if (key === undefined || signature === undefined || es256 === undefined) return leftOpen({ spans });
  if (credentialId === undefined || x === undefined || y === undefined) return leftOpen({ spans });
  const data = concatenateBytes([
    Uint8Array.of(0),
    authenticatorData.rpIdHash,
    clientDataHash,
    credentialId,
    Uint8Array.of(4),
    x,
    y,
  ]);
  return decideScheme({ cryptography, scheme: es256, key, data, signature }, { expected: 'ES256', spans });
}

/** U2F authenticators have no AAGUID, so clients set it to zero (CTAP 2.2 §10). No sentence of §8.6 asks for that. */
function decideAaguidZero(facts: U2fFacts): ClauseOutcome | undefined {
  const aaguid = facts.authenticatorData.attestedCredentialData?.aaguid;
  if (aaguid === undefined || aaguid === noModel) return undefined;
  return remarked('note', { expected: noModel, found: aaguid, spans: [attestedSpans(facts).aaguid] });
}

const rules: readonly ClauseRule<U2fFacts>[] = [
  ['statement-syntax', '§8.6', decideSyntax(members)],
  ['certificates-readable', '§8.6', decideCertificatesReadable],
  ['single-certificate', '§8.6', decideSingleCertificate],
  ['certificate-key-p-256', '§8.6', decideCertificateKey],
  ['public-key-coordinates', '§8.6', decideCoordinates],
  ['signature', '§8.6', decideU2fSignature],
  ['aaguid-zero', '§8.6', decideAaguidZero],
];

/** FIDO U2F attestation (WebAuthn L3 §8.6): one certificate and a signature over U2F's own registration message. */
export const fidoU2f: AttestationFormat = {
  fmt,
  reference,
  refine: createRefine(members, reference),
  verify: (context) => {
    const key = credentialCoseKey(context);
    const facts = { ...readStatementFacts(context), x: coseBytes(key, -2), y: coseBytes(key, -3) };
    return createTrustPathVerdict({ fmt, type: 'BasicOrAttCA', rules }, facts);
  },
};
