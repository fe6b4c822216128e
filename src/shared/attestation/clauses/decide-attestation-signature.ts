import { findEntry } from '../../cbor/cbor-item.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { bytesMember, memberSpans } from '../statement/statement-member.ts';
import type { ClauseOutcome } from './clause-outcome.ts';
import { certifiedKey, decideSignature } from './decide-signature.ts';

/** "Verify that sig is a valid signature over authenticatorData ‖ clientDataHash using the public key in the first certificate in x5c" (§8.2, §8.4). */
export function decideAttestationSignature(facts: StatementFacts): ClauseOutcome {
  const { attStmt, cryptography, attToBeSigned, leaf } = facts;
  return decideSignature({
    cryptography,
    alg: findEntry(attStmt, 'alg')?.value.value,
    key: certifiedKey(leaf),
    data: attToBeSigned,
    signature: bytesMember(attStmt, 'sig'),
    spans: memberSpans(attStmt, 'sig'),
  });
}
