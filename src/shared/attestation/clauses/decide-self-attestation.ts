import { findEntry } from '../../cbor/cbor-item.ts';
import { findCoseAlgorithm } from '../../cose/cose-algorithms.ts';
import { fitsAlgorithm } from '../../cryptography/cose-signature-scheme.ts';
import { absent } from '../../inspection/absent.ts';
import { attestedSpans } from '../statement/attested-spans.ts';
import { credentialCoseKey, readCredentialKey } from '../statement/credential-key.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { bytesMember, memberSpans } from '../statement/statement-member.ts';
import { type ClauseOutcome, decided, leftOpen } from './clause-outcome.ts';
import { decideSignature, formatKeyKind } from './decide-signature.ts';

/** "Validate that alg matches the algorithm of the credentialPublicKey" (§8.2, self attestation). */
export function decideAlgorithmOfCredential(facts: StatementFacts): ClauseOutcome {
  const alg = findEntry(facts.attStmt, 'alg')?.value.value;
  const key = credentialCoseKey(facts);
  const spans = [...memberSpans(facts.attStmt, 'alg'), attestedSpans(facts).credentialPublicKey];
  if (alg === undefined || key === undefined) return leftOpen({ spans });
  const expected = findEntry(key, 3)?.value.value;
  const sentences = { expected: `${expected ?? absent}`, found: `${alg}`, spans };
  return decided(typeof alg === 'number' && alg === expected, sentences);
}

/** "… a valid signature … using the credential public key with alg" (§8.2, self attestation). The key must fit `alg` as a credential's must (§5.8.5). */
export function decideCredentialSignature(facts: StatementFacts): ClauseOutcome {
  const { attStmt, cryptography, attToBeSigned } = facts;
  const alg = findEntry(attStmt, 'alg')?.value.value;
  const reading = readCredentialKey(facts);
  const spans = memberSpans(attStmt, 'sig');
  const publicKey = reading?.publicKey;
  if (typeof alg === 'number' && publicKey !== undefined && findCoseAlgorithm(alg) !== undefined) {
    const name = findCoseAlgorithm(alg)?.name ?? '';
    if (!fitsAlgorithm(alg, publicKey)) {
      return decided(false, { expected: name, found: formatKeyKind(publicKey), spans });
    }
  }
  return decideSignature({
    cryptography,
    alg,
    key: reading && { reading, isOfOtherCurve: false },
    data: attToBeSigned,
    signature: bytesMember(attStmt, 'sig'),
    spans,
  });
}
