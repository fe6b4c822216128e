import type { AttestationFormat } from '../attestation-format.ts';
import { decideAaguid, decideAaguidNotCritical } from '../clauses/aaguid-extension.ts';
import { decideBasicConstraints, decideCertificateVersion } from '../clauses/certificate-profile.ts';
import { type ClauseRule, checkClauses } from '../clauses/clause-rule.ts';
import { decideAttestationSignature } from '../clauses/decide-attestation-signature.ts';
import {
  decideAlgorithmOfCredential,
  decideCredentialSignature,
} from '../clauses/decide-self-attestation.ts';
import { decideCertificatesReadable, decideSyntax } from '../clauses/decide-syntax.ts';
import { decideFirmwareVersion, decideSerialNumber } from '../clauses/device-extensions.ts';
import {
  decideSubjectCommonName,
  decideSubjectCountry,
  decideSubjectOrganization,
  decideSubjectUnit,
} from '../clauses/packed-subject.ts';
import { createRefine } from '../statement/create-refine.ts';
import { refineAlgorithm } from '../statement/refine-algorithm.ts';
import { refineCertificates } from '../statement/refine-certificates.ts';
import { refineSignature } from '../statement/refine-signature.ts';
import { readStatementFacts, type StatementFacts } from '../statement/statement-facts.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { createTrustPathVerdict } from '../statement/trust-path-verdict.ts';

const [fmt, reference] = ['packed', 'WebAuthn L3 §8.2'];

/** With `x5c` an attestation key signed (Basic, AttCA), without it the credential's own key did (Self). */
const members: StatementMembers = {
  alg: { type: 'integer', required: true, refine: refineAlgorithm },
  sig: { type: 'bytes', required: true, refine: refineSignature },
  x5c: { type: 'array', required: false, refine: refineCertificates },
  // The Direct Anonymous Attestation that no authenticator ever made.
  ecdaaKeyId: { type: 'bytes', required: false, obsolete: 'WebAuthn L1 §8.2' },
};
const decidePackedSyntax = decideSyntax(members);

const withCertificates: readonly ClauseRule<StatementFacts>[] = [
  ['statement-syntax', '§8.2', decidePackedSyntax],
  ['certificates-readable', '§8.2', decideCertificatesReadable],
  ['signature', '§8.2', decideAttestationSignature],
  ['certificate-version', '§8.2.1', decideCertificateVersion],
  ['subject-country', '§8.2.1', decideSubjectCountry],
  ['subject-organization', '§8.2.1', decideSubjectOrganization],
  ['subject-organizational-unit', '§8.2.1', decideSubjectUnit],
  ['subject-common-name', '§8.2.1', decideSubjectCommonName],
  ['aaguid-extension', '§8.2.1', decideAaguid],
  ['aaguid-extension-not-critical', '§8.2.1', decideAaguidNotCritical],
  ['basic-constraints', '§8.2.1', decideBasicConstraints],
  ['firmware-version-extension', '§8.2.1', decideFirmwareVersion],
  ['serial-number-extension', '§8.2.2', decideSerialNumber],
];

const selfAttestation: readonly ClauseRule<StatementFacts>[] = [
  ['statement-syntax', '§8.2', decidePackedSyntax],
  ['algorithm-of-credential', '§8.2', decideAlgorithmOfCredential],
  ['signature', '§8.2', decideCredentialSignature],
];

/**
 * Packed attestation (WebAuthn L3 §8.2): `alg`, `sig`, and `x5c` with one certificate or more, the attestation certificate first.
 * Whether a certificate is Basic or AttCA the bytes do not say.
 */
export const packed: AttestationFormat = {
  fmt,
  reference,
  refine: createRefine(members, reference),
  verify: (context) => {
    const facts = readStatementFacts(context);
    if (facts.x5c !== undefined) {
      return createTrustPathVerdict({ fmt, type: 'BasicOrAttCA', rules: withCertificates }, facts);
    }
    return { fmt, type: 'Self', trustPath: [], checks: checkClauses(selfAttestation, facts) };
  },
};
