import { concatenateBytes } from '../../bytes/concatenate-bytes.ts';
import { formatHex } from '../../bytes/hex.ts';
import { findEntry } from '../../cbor/cbor-item.ts';
import { coseSignatureScheme } from '../../cryptography/cose-signature-scheme.ts';
import { equalBytes } from '../../cryptography/equal-bytes.ts';
import type { HashName } from '../../cryptography/signature-scheme.ts';
import { absent } from '../../inspection/absent.ts';
import { tpmGeneratedValue } from '../../tpm/decode-tpm-attest.ts';
import { tpmDigestLengths } from '../../tpm/tpm-digest-lengths.ts';
import { memberSpans } from '../statement/statement-member.ts';
import type { TpmFacts } from '../statement/tpm-facts.ts';
import { type ClauseOutcome, decided, leftOpen } from './clause-outcome.ts';

/** TPM_ST_ATTEST_CERTIFY. */
const attestCertify = 0x8017;

const nameHashes: ReadonlyMap<number, HashName> = new Map([
  [0x0004, 'SHA-1'],
  [0x000b, 'SHA-256'],
  [0x000c, 'SHA-384'],
  [0x000d, 'SHA-512'],
]);

/** "Verify that magic is set to TPM_GENERATED_VALUE": a restricted key signs nothing else that begins so. */
export function decideMagic({ attest, attStmt }: TpmFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'certInfo');
  if (attest === undefined) return decided(false, { found: '…', spans });
  return decideNumber([tpmGeneratedValue, attest.magic], 8, spans);
}

/** "Verify that type is set to TPM_ST_ATTEST_CERTIFY." */
export function decideType({ attest, attStmt }: TpmFacts): ClauseOutcome {
  const spans = memberSpans(attStmt, 'certInfo');
  return attest === undefined ? leftOpen({ spans }) : decideNumber([attestCertify, attest.type], 4, spans);
}

function decideNumber(
  [expected, found]: readonly [number, number],
  digits: number,
  spans: ClauseOutcome['spans'],
): ClauseOutcome {
  const format = (value: number) => `0x${value.toString(16).padStart(digits, '0')}`;
  return decided(found === expected, { expected: format(expected), found: format(found), spans });
}

/** "Verify that extraData is set to the hash of attToBeSigned using the hash algorithm employed in alg." */
export function decideExtraData({ attest, attStmt, attToBeSigned, cryptography }: TpmFacts): ClauseOutcome {
  const alg = findEntry(attStmt, 'alg')?.value.value;
  const scheme = typeof alg === 'number' ? coseSignatureScheme(alg) : undefined;
  const spans = [attest?.extraDataSpan ?? attStmt.span];
  // EdDSA and ML-DSA hash inside of the signature and employ no hash algorithm of their own.
  if (attest === undefined || scheme === undefined || !('hash' in scheme)) return leftOpen({ spans });
  const hash = cryptography.hash(scheme.hash, attToBeSigned);
  return decided(equalBytes(attest.extraData, hash), {
    expected: formatHex(hash),
    found: formatHex(attest.extraData.subarray(0, 64)) || absent,
    spans,
  });
}

/**
 * "Verify that attested contains a TPMS_CERTIFY_INFO structure, whose name field contains a valid Name for pubArea, using the nameAlg in the
 * pubArea": nameAlg ‖ digest of pubArea (TPM 2.0 Part 1 §16).
 */
export function decideName({ attest, publicArea, attStmt, cryptography }: TpmFacts): ClauseOutcome {
  const name = attest?.certify?.name;
  const spans = [attest?.certify?.nameSpan ?? memberSpans(attStmt, 'certInfo')].flat();
  if (attest === undefined || publicArea === undefined) return leftOpen({ spans });
  if (name === undefined) return decided(false, { expected: 'TPMS_CERTIFY_INFO', found: absent, spans });
  const { nameAlg, bytes } = publicArea;
  const hash = nameHashes.get(nameAlg);
  const nameAlgBytes = Uint8Array.of(nameAlg >> 8, nameAlg & 0xff);
  const found = formatHex(name.subarray(0, 66)) || absent;
  if (hash === undefined) {
    const facts = { expected: formatHex(nameAlgBytes), found, spans };
    const mayHold = tpmDigestLengths.has(nameAlg) && equalBytes(name.subarray(0, 2), nameAlgBytes);
    return mayHold ? leftOpen(facts) : decided(false, facts);
  }
  const expected = concatenateBytes([nameAlgBytes, cryptography.hash(hash, bytes)]);
  return decided(equalBytes(name, expected), { expected: formatHex(expected), found, spans });
}
