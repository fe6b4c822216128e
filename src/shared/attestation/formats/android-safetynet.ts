import type { ByteSpan } from '../../bytes/byte-span.ts';
import { findEntry } from '../../cbor/cbor-item.ts';
import { absent } from '../../inspection/absent.ts';
import { decodeJws } from '../../jws/decode-jws.ts';
import { readDnsNames } from '../../x509/facts/read-dns-names.ts';
import type { AttestationFormat } from '../attestation-format.ts';
import { type ClauseOutcome, decided, leftOpen, remarked } from '../clauses/clause-outcome.ts';
import type { ClauseRule } from '../clauses/clause-rule.ts';
import { certifiedKey, decideScheme } from '../clauses/decide-signature.ts';
import { decideCertificatesReadable, decideSyntax } from '../clauses/decide-syntax.ts';
import { createRefine } from '../statement/create-refine.ts';
import { encodeBase64 } from '../statement/encode-base64.ts';
import { jwsSignatureScheme } from '../statement/jws-signature-scheme.ts';
import { refineContent } from '../statement/refine-content.ts';
import { deriveResponse, readSafetyNetFacts, type SafetyNetFacts } from '../statement/safetynet-facts.ts';
import { memberSpans } from '../statement/statement-member.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { createTrustPathVerdict } from '../statement/trust-path-verdict.ts';

const [fmt, reference] = ['android-safetynet', 'WebAuthn L3 §8.5'];
const service = 'attest.android.com';
const commonName = '2.5.4.3';

const members: StatementMembers = {
  ver: { type: 'text', required: true },
  response: {
    type: 'bytes',
    required: true,
    refine: refineContent((cursor, name) => decodeJws(cursor, name).node),
  },
};

/** "response is a valid SafetyNet response of version ver": any version, but one. */
function decideVersion({ attStmt }: SafetyNetFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'ver');
  const ver = findEntry(attStmt, 'ver')?.value.value;
  if (typeof ver !== 'string') return leftOpen({ spans });
  return decided(ver !== '', { expected: '≠ ""', found: JSON.stringify(ver.slice(0, 64)), spans });
}

/**
 * "This value is a JWS [RFC7515] object in Compact Serialization", with the certificates of its signer in the header. One whose header has `crit` is
 * none for whoever does not understand what is listed there (RFC 7515 §4.1.11), and SafetyNet never listed anything.
 */
function decideJws({ attStmt, jws }: SafetyNetFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'response');
  if (jws?.header.crit !== undefined) {
    return decided(false, {
      expected: `crit: ${absent}`,
      found: `crit: ${formatJson(jws.header.crit)}`,
      spans,
    });
  }
  if (typeof findEntry(attStmt, 'response')?.value.value !== 'object') return leftOpen({ spans });
  const found = jws === undefined ? absent : jws.x5c === undefined ? 'x5c: ∅' : 'x5c';
  return decided(jws?.x5c !== undefined, { expected: 'JWS, x5c', found, spans });
}

/** "Verify that the nonce attribute in the payload of response is identical to the Base64 encoding of the SHA-256 hash of …" */
function decideNonce({ jws, cryptography, attToBeSigned, ...facts }: SafetyNetFacts): ClauseOutcome {
  const spans = segmentSpans(facts, 'payload');
  if (jws === undefined) return leftOpen({ spans });
  const expected = encodeBase64(cryptography.hash('SHA-256', attToBeSigned));
  const { nonce } = jws.payload;
  return decided(nonce === expected, { expected, found: formatJson(nonce), spans });
}

/** "Verify that the SafetyNet response actually came from the SafetyNet service": the JWS is signed with the key of its first certificate. */
function decideJwsSignature({ jws, leaf, cryptography, ...facts }: SafetyNetFacts): ClauseOutcome {
  const spans = segmentSpans(facts, 'signature');
  const key = certifiedKey(leaf);
  if (jws === undefined) return leftOpen({ spans });
  const scheme = jwsSignatureScheme(jws.alg);
  if (scheme === undefined) return decided(false, { found: `alg = ${formatJson(jws.header.alg)}`, spans });
  if (key === undefined) return leftOpen({ spans });
  const { signingInput: data, signature } = jws;
  const expected = jws.alg ?? absent;
  return decideScheme({ cryptography, scheme, key, data, signature }, { expected, spans });
}

/** … and that certificate is issued to the host name of the service: a dNSName, or the common name where there is none (RFC 6125 §6.4.4). */
function decideHostName({ leaf, ...facts }: SafetyNetFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: segmentSpans(facts, 'header') });
  const alternative = readDnsNames(leaf);
  const common = leaf.subject.attributes.filter(({ type }) => type === commonName);
  const isAlternative = alternative !== undefined && alternative.dnsNames.length > 0;
  const names = isAlternative ? alternative.dnsNames : common.map(({ value }) => value);
  return decided(
    names.some((name) => name.toLowerCase() === service),
    {
      expected: service,
      found: names.slice(0, 4).join(', ').slice(0, 255) || absent,
      spans: [isAlternative ? alternative.span : leaf.subjectSpan],
    },
  );
}

/** `ctsProfileMatch` was a sentence of Level 2; Level 3 leaves the state of the device to the relying party. */
function decideIntegrity({ jws, ...facts }: SafetyNetFacts): ClauseOutcome {
  const spans = segmentSpans(facts, 'payload');
  if (jws === undefined) return leftOpen({ spans });
  const { ctsProfileMatch } = jws.payload;
  const sentence = { expected: 'ctsProfileMatch = true', spans };
  return ctsProfileMatch === true
    ? decided(true, sentence)
    : remarked('warning', { ...sentence, found: `ctsProfileMatch = ${formatJson(ctsProfileMatch)}` });
}

/** When the service answered is only worth knowing; a time outside its certificate's validity is odd. */
function decideTimestamp({ jws, leaf, ...facts }: SafetyNetFacts): ClauseOutcome | undefined {
  if (jws === undefined || leaf === undefined) return undefined;
  const { timestampMs } = jws.payload;
  const { notBefore, notAfter, span } = leaf.validity;
  const isPlausible = typeof timestampMs === 'number' && timestampMs >= notBefore && timestampMs <= notAfter;
  if (isPlausible) return undefined;
  const found = `timestampMs = ${formatJson(timestampMs)}`;
  const expected = `${notBefore} – ${notAfter}`;
  return remarked('note', { expected, found, spans: [...segmentSpans(facts, 'payload'), span] });
}

function segmentSpans(
  { segments, attStmt }: Pick<SafetyNetFacts, 'segments' | 'attStmt'>,
  segment: string,
): readonly ByteSpan[] {
  const field = segments.find(({ name }) => name === segment);
  return field === undefined ? memberSpans(attStmt, 'response') : [field.span];
}

function formatJson(value: unknown): string {
  return value === undefined ? absent : JSON.stringify(value).slice(0, 128);
}

const rules: readonly ClauseRule<SafetyNetFacts>[] = [
  ['statement-syntax', '§8.5', decideSyntax(members)],
  ['response-version', '§8.5', decideVersion],
  ['response-jws', '§8.5', decideJws],
  ['certificates-readable', '§8.5', decideCertificatesReadable],
  ['response-nonce', '§8.5', decideNonce],
  ['response-signature', '§8.5', decideJwsSignature],
  ['response-host-name', '§8.5', decideHostName],
  ['device-integrity', '§8.5', decideIntegrity],
  ['response-timestamp', '§8.5', decideTimestamp],
];

/** SafetyNet attestation (WebAuthn L3 §8.5), of a service that Google has closed: a JWS about the device, signed by the service. */
export const androidSafetyNet: AttestationFormat = {
  fmt,
  reference,
  refine: createRefine(members, reference),
  derive: deriveResponse,
  verify: (context) => createTrustPathVerdict({ fmt, type: 'Basic', rules }, readSafetyNetFacts(context)),
};
