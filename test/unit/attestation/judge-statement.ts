import { createHash } from 'node:crypto';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import type { AttestationVerdict } from '../../../src/shared/attestation/attestation-verdict.ts';
import { decodeAttestationObject } from '../../../src/shared/attestation/decode-attestation-object.ts';
import { verifyAttestationStatement } from '../../../src/shared/attestation/verify-attestation-statement.ts';
import type { ClauseCheck } from '../../../src/shared/inspection/clause-check.ts';

const cryptography = await createNodeCryptography();

/** The verdict on the statement of a registration; the response is one that could be decoded. */
export function judgeStatement(response: Readonly<Record<string, unknown>>): AttestationVerdict {
  const bytesOf = (name: string) => new Uint8Array(Buffer.from(String(response[name]), 'base64url'));
  const source = { name: 'attestationObject', bytes: bytesOf('attestationObject') };
  const clientDataHash = new Uint8Array(createHash('sha256').update(bytesOf('clientDataJSON')).digest());
  const decoded = decodeAttestationObject(source);
  const verdict = verifyAttestationStatement({ ...decoded, source }, { clientDataHash, cryptography });
  if (verdict === undefined) throw new Error('The attestation object could not be decoded.');
  return verdict;
}

/** The codes of the checks that came to this, in their order. */
export function codesOf({ checks }: AttestationVerdict, ...statuses: readonly ClauseCheck['status'][]) {
  return checks.filter(({ status }) => statuses.includes(status)).map(({ code }) => code);
}
