import { formatHex } from '../../bytes/hex.ts';
import { findExtension } from '../../x509/facts/find-extension.ts';
import { readFidoSerialNumber } from '../../x509/facts/read-fido-serial-number.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { type ClauseOutcome, decided, remarked } from './clause-outcome.ts';

const firmwareVersion = '1.3.6.1.4.1.45724.1.1.5';
const integerTag = 0x02;

/** id-fido-gen-ce-fw-version (§8.2.1): "an INTEGER with a non-negative value"; "the extension MUST NOT be marked as critical". */
export function decideFirmwareVersion({ leaf }: StatementFacts): ClauseOutcome | undefined {
  const extension = leaf && findExtension(leaf, firmwareVersion);
  if (extension === undefined) return undefined;
  const { critical, value, valueSpan } = extension;
  const [tag, length, first = 0x80] = value;
  const isInteger = tag === integerTag && length === value.length - 2 && first < 0x80;
  const spans = [valueSpan];
  const [expected, found] = ['critical = false', `critical = ${critical}`];
  if (critical) return decided(false, { expected, found, spans });
  const bytes = formatHex(value.subarray(0, 32), ' ');
  return isInteger
    ? decided(true, { spans })
    : remarked('warning', { expected: 'INTEGER ≥ 0', found: bytes, spans });
}

/**
 * id-fido-gen-ce-sernum (§8.2.2): only with enterprise attestation, which the bytes do not show, so its presence is a note; "MUST NOT be
 * marked as critical" and "encoded as an OCTET STRING" are no requirement of the verification procedure, and warn.
 */
export function decideSerialNumber({ leaf }: StatementFacts): ClauseOutcome | undefined {
  const extension = leaf && readFidoSerialNumber(leaf);
  if (extension === undefined) return undefined;
  const { critical, serialNumber, span } = extension;
  const found = serialNumber === undefined ? '…' : formatHex(serialNumber.subarray(0, 64));
  const isOdd = critical || serialNumber === undefined;
  return isOdd
    ? remarked('warning', { expected: 'OCTET STRING, critical = false', found, spans: [span] })
    : remarked('note', { found, spans: [span] });
}
