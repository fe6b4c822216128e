import { samePublicKey } from '../../cryptography/same-public-key.ts';
import { attestedSpans } from '../statement/attested-spans.ts';
import { readCredentialKey } from '../statement/credential-key.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { type ClauseOutcome, decided, leftOpen } from './clause-outcome.ts';
import { certifiedKey, formatKeyKind } from './decide-signature.ts';

/** "Verify that the public key in the first certificate in x5c matches the credentialPublicKey" (§8.4, §8.8): as numbers, however they are encoded. */
export function decideCredentialKey(facts: StatementFacts): ClauseOutcome {
  const { leaf } = facts;
  const certified = certifiedKey(leaf)?.reading;
  const credential = readCredentialKey(facts);
  const spans = [
    leaf?.subjectPublicKeyInfo.span ?? facts.attStmt.span,
    attestedSpans(facts).credentialPublicKey,
  ];
  if (certified === undefined || credential === undefined) return leftOpen({ spans });
  const [found, expected] = [certified.publicKey, credential.publicKey];
  if (found === undefined || expected === undefined) {
    const reason = `${certified.reason ?? credential.reason}`;
    return decided(false, { found: reason, spans });
  }
  const kinds = { expected: formatKeyKind(expected), found: formatKeyKind(found) };
  return decided(samePublicKey(found, expected), { ...kinds, spans });
}
