import { formatAaguid } from '../../authenticator-data/format-aaguid.ts';
import { formatHex } from '../../bytes/hex.ts';
import { absent } from '../../inspection/absent.ts';
import { readFidoAaguid } from '../../x509/facts/read-fido-aaguid.ts';
import { attestedSpans } from '../statement/attested-spans.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { type ClauseOutcome, decided, leftOpen } from './clause-outcome.ts';

/** "If attestnCert contains an extension with OID 1.3.6.1.4.1.45724.1.1.4 verify that the value of this extension matches the aaguid" (§8.2, §8.3). */
export function decideAaguid(facts: StatementFacts): ClauseOutcome | undefined {
  const { leaf, attStmt, authenticatorData } = facts;
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const extension = readFidoAaguid(leaf);
  if (extension === undefined) return undefined;
  const expected = authenticatorData.attestedCredentialData?.aaguid;
  const spans = [extension.span, attestedSpans(facts).aaguid];
  if (expected === undefined) return leftOpen({ spans });
  const { aaguid } = extension;
  const found = aaguid?.length === 16 ? formatAaguid(aaguid) : formatOctets(aaguid);
  return decided(found === expected, { expected, found, spans });
}

/** "The extension MUST NOT be marked as critical" (§8.2.1). */
export function decideAaguidNotCritical({ leaf, attStmt }: StatementFacts): ClauseOutcome | undefined {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const extension = readFidoAaguid(leaf);
  if (extension === undefined) return undefined;
  const { critical, span } = extension;
  const [expected, found] = ['critical = false', `critical = ${critical}`];
  return decided(!critical, { expected, found, spans: [span] });
}

function formatOctets(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? absent : formatHex(bytes.subarray(0, 32));
}
