import { findEntry } from '../../cbor/cbor-item.ts';
import { coseSignatureScheme } from '../../cryptography/cose-signature-scheme.ts';
import { samePublicKey } from '../../cryptography/same-public-key.ts';
import { decodeTpmAttest } from '../../tpm/decode-tpm-attest.ts';
import { decodeTpmPublic } from '../../tpm/decode-tpm-public.ts';
import type { AttestationFormat } from '../attestation-format.ts';
import { decideAaguid } from '../clauses/aaguid-extension.ts';
import { decideBasicConstraints, decideCertificateVersion } from '../clauses/certificate-profile.ts';
import { type ClauseOutcome, decided, leftOpen } from '../clauses/clause-outcome.ts';
import type { ClauseRule } from '../clauses/clause-rule.ts';
import { certifiedKey, decideSignature, formatKeyKind } from '../clauses/decide-signature.ts';
import { decideCertificatesReadable, decideSyntax } from '../clauses/decide-syntax.ts';
import { decideExtraData, decideMagic, decideName, decideType } from '../clauses/tpm-attest.ts';
import {
  decideExtendedKeyUsage,
  decideSubjectAlternativeName,
  decideSubjectEmpty,
  decideTpmVendor,
} from '../clauses/tpm-certificate.ts';
import { attestedSpans } from '../statement/attested-spans.ts';
import { createRefine } from '../statement/create-refine.ts';
import { readCredentialKey } from '../statement/credential-key.ts';
import { refineAlgorithm } from '../statement/refine-algorithm.ts';
import { refineCertificates } from '../statement/refine-certificates.ts';
import { refineContent } from '../statement/refine-content.ts';
import { refineSignature } from '../statement/refine-signature.ts';
import { bytesMember, memberSpans } from '../statement/statement-member.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { readTpmFacts, type TpmFacts } from '../statement/tpm-facts.ts';
import { readTpmPublicKey } from '../statement/tpm-public-key.ts';
import { createTrustPathVerdict } from '../statement/trust-path-verdict.ts';
import { unwrapTpmSignature } from '../statement/unwrap-tpm-signature.ts';

const [fmt, reference] = ['tpm', 'WebAuthn L3 §8.3'];
const version = '2.0';

const members: StatementMembers = {
  ver: { type: 'text', required: true },
  alg: { type: 'integer', required: true, refine: refineAlgorithm },
  x5c: { type: 'array', required: true, refine: refineCertificates },
  sig: { type: 'bytes', required: true, refine: refineSignature },
  certInfo: {
    type: 'bytes',
    required: true,
    refine: refineContent((cursor, name) => decodeTpmAttest(cursor, name).node),
  },
  pubArea: {
    type: 'bytes',
    required: true,
    refine: refineContent((cursor, name) => decodeTpmPublic(cursor, name).node),
  },
  ecdaaKeyId: { type: 'bytes', required: false, obsolete: 'WebAuthn L1 §8.3' },
};

/** `ver: "2.0"`: the syntax allows no other. */
function decideVersion({ attStmt }: TpmFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'ver');
  const value = findEntry(attStmt, 'ver')?.value.value;
  if (typeof value !== 'string') return leftOpen({ spans });
  const [expected, found] = [JSON.stringify(version), JSON.stringify(value.slice(0, 32))];
  return decided(value === version, { expected, found, spans });
}

/** "Verify that the public key specified by the parameters and unique fields of pubArea is identical to the credentialPublicKey." */
function decidePublicAreaKey(facts: TpmFacts): ClauseOutcome {
  const { publicArea, attStmt } = facts;
  const spans = [...memberSpans(attStmt, 'pubArea'), attestedSpans(facts).credentialPublicKey];
  const credential = readCredentialKey(facts);
  if (bytesMember(attStmt, 'pubArea') === undefined || credential === undefined) return leftOpen({ spans });
  const key = publicArea && readTpmPublicKey(publicArea);
  const expected = credential.publicKey;
  return decided(key !== undefined && expected !== undefined && samePublicKey(key, expected), {
    expected: expected === undefined ? `${credential.reason}` : formatKeyKind(expected),
    found: key === undefined ? '…' : formatKeyKind(key),
    spans,
  });
}

/** "Verify the sig is a valid signature over certInfo using the attestation public key in aikCert with the algorithm specified in alg." */
function decideTpmSignature({ attStmt, leaf, cryptography }: TpmFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'sig');
  const [data, sig] = [bytesMember(attStmt, 'certInfo'), bytesMember(attStmt, 'sig')];
  if (data === undefined) return leftOpen({ spans });
  const alg = findEntry(attStmt, 'alg')?.value.value;
  const key = certifiedKey(leaf);
  const plain = decideSignature({ cryptography, alg, key, data, signature: sig, spans });
  const publicKey = key?.reading.publicKey;
  const scheme = typeof alg === 'number' ? coseSignatureScheme(alg) : undefined;
  if (plain.status !== 'failed' || !sig || !publicKey || !scheme) return plain;
  const unwrapped = unwrapTpmSignature(sig, scheme, publicKey);
  if (unwrapped === undefined) return plain;
  const answer = cryptography.verifySignature({ publicKey, data, ...unwrapped });
  return answer.outcome === 'valid' ? { ...plain, status: 'passed' } : plain;
}

const rules: readonly ClauseRule<TpmFacts>[] = [
  ['statement-syntax', '§8.3', decideSyntax(members)],
  ['tpm-version', '§8.3', decideVersion],
  ['certificates-readable', '§8.3', decideCertificatesReadable],
  ['public-area-key', '§8.3', decidePublicAreaKey],
  ['certificate-version', '§8.3.1', decideCertificateVersion],
  ['subject-empty', '§8.3.1', decideSubjectEmpty],
  ['subject-alternative-name', '§8.3.1', decideSubjectAlternativeName],
  ['tpm-vendor', '§8.3.1', decideTpmVendor],
  ['extended-key-usage', '§8.3.1', decideExtendedKeyUsage],
  ['basic-constraints', '§8.3.1', decideBasicConstraints],
  ['aaguid-extension', '§8.3', decideAaguid],
  ['signature', '§8.3', decideTpmSignature],
  ['tpm-magic', '§8.3', decideMagic],
  ['tpm-type', '§8.3', decideType],
  ['tpm-extra-data', '§8.3', decideExtraData],
  ['tpm-name', '§8.3', decideName],
];

/** TPM attestation (WebAuthn L3 §8.3): a TPM certifies with its attestation identity key that it holds the credential's. */
export const tpm: AttestationFormat = {
  fmt,
  reference,
  refine: createRefine(members, reference),
  verify: (context) => createTrustPathVerdict({ fmt, type: 'AttCA', rules }, readTpmFacts(context)),
};
