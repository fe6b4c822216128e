import { formatHex } from '../../bytes/hex.ts';
import { equalBytes } from '../../cryptography/equal-bytes.ts';
import { absent } from '../../inspection/absent.ts';
import { readAppleNonce } from '../../x509/facts/read-apple-nonce.ts';
import type { AttestationFormat } from '../attestation-format.ts';
import { type ClauseOutcome, decided, leftOpen } from '../clauses/clause-outcome.ts';
import type { ClauseRule } from '../clauses/clause-rule.ts';
import { decideCredentialKey } from '../clauses/decide-credential-key.ts';
import { decideCertificatesReadable, decideSyntax } from '../clauses/decide-syntax.ts';
import { createRefine } from '../statement/create-refine.ts';
import { refineCertificates } from '../statement/refine-certificates.ts';
import { readStatementFacts, type StatementFacts } from '../statement/statement-facts.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { createTrustPathVerdict } from '../statement/trust-path-verdict.ts';

const [fmt, reference] = ['apple', 'WebAuthn L3 §8.8'];

const members: StatementMembers = {
  x5c: { type: 'array', required: true, refine: refineCertificates },
};

/** "Verify that nonce equals the value of the extension with OID 1.2.840.113635.100.8.2 in credCert": SHA-256 of authenticatorData ‖ clientDataHash. */
function decideNonce({ leaf, attStmt, attToBeSigned, cryptography }: StatementFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const nonce = cryptography.hash('SHA-256', attToBeSigned);
  const extension = readAppleNonce(leaf);
  return decided(extension?.nonce !== undefined && equalBytes(extension.nonce, nonce), {
    expected: formatHex(nonce),
    found: extension?.nonce === undefined ? absent : formatHex(extension.nonce.subarray(0, 64)),
    spans: [extension?.span ?? leaf.span],
  });
}

const rules: readonly ClauseRule<StatementFacts>[] = [
  ['statement-syntax', '§8.8', decideSyntax(members)],
  ['certificates-readable', '§8.8', decideCertificatesReadable],
  ['nonce-extension', '§8.8', decideNonce],
  ['credential-key', '§8.8', decideCredentialKey],
];

/** Apple's anonymous attestation (WebAuthn L3 §8.8): a certificate made for this credential, with what was to be signed as its nonce. */
export const apple: AttestationFormat = {
  fmt,
  reference,
  refine: createRefine(members, reference),
  verify: (context) => createTrustPathVerdict({ fmt, type: 'AnonCA', rules }, readStatementFacts(context)),
};
