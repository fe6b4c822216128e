import { absent } from '../../inspection/absent.ts';
import { readExtendedKeyUsage } from '../../x509/facts/read-extended-key-usage.ts';
import { readSubjectAltNameTpm } from '../../x509/facts/read-subject-alt-name-tpm.ts';
import { nameTpmManufacturer } from '../../x509/names/name-tpm-manufacturer.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { type ClauseOutcome, decided, leftOpen, remarked } from './clause-outcome.ts';

const attestationIdentityKey = '2.23.133.8.3';
/** The DER of a name without an attribute: 30 00. */
const emptyNameLength = 2;

/** "Subject field MUST be set to empty" (§8.3.1). */
export function decideSubjectEmpty({ leaf, attStmt }: StatementFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const { subject, subjectSpan } = leaf;
  const [first] = subject.attributes;
  const found = first === undefined ? absent : `${first.name ?? first.type}=${first.value.slice(0, 64)}`;
  const holds = subject.der.length === emptyNameLength;
  return decided(holds, { expected: absent, found, spans: [subjectSpan] });
}

/**
 * "The Subject Alternative Name extension MUST be set as defined in [TPMv2-EK-Profile] section 3.2.9" (§8.3.1): a directoryName with the
 * manufacturer (2.23.133.2.1), the model (2.23.133.2.2) and the version (2.23.133.2.3) of the TPM.
 */
export function decideSubjectAlternativeName({ leaf, attStmt }: StatementFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const name = readSubjectAltNameTpm(leaf);
  const expected = 'tpmManufacturer, tpmModel, tpmVersion';
  if (name === undefined) return decided(false, { expected, found: absent, spans: [leaf.span] });
  const values = {
    tpmManufacturer: name.manufacturer,
    tpmModel: name.model,
    tpmVersion: name.version,
  };
  const there = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const found = there.map(([type]) => type).join(', ') || absent;
  return decided(there.length === 3 && name.wellFormed, { expected, found, spans: [name.span] });
}

/** Who made the TPM is not for the procedure to judge: the specification's own vector names nobody (`id:00000000`). */
export function decideTpmVendor({ leaf }: StatementFacts): ClauseOutcome | undefined {
  const name = leaf && readSubjectAltNameTpm(leaf);
  if (name?.manufacturer === undefined || nameTpmManufacturer(name.manufacturer) !== undefined)
    return undefined;
  return remarked('note', { found: name.manufacturer.slice(0, 64), spans: [name.span] });
}

/** "The Extended Key Usage extension MUST contain the OID 2.23.133.8.3 (tcg-kp-AIKCertificate)" (§8.3.1). */
export function decideExtendedKeyUsage({ leaf, attStmt }: StatementFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const usage = readExtendedKeyUsage(leaf);
  return decided(usage?.oids.includes(attestationIdentityKey) === true, {
    expected: attestationIdentityKey,
    found: usage?.oids.slice(0, 8).join(', ') || absent,
    spans: [usage?.span ?? leaf.span],
  });
}
