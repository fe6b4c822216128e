import { findEntry } from '../../cbor/cbor-item.ts';
import { openContent } from '../../cbor/open-content.ts';
import { decodeTpmAttest } from '../../tpm/decode-tpm-attest.ts';
import { decodeTpmPublic } from '../../tpm/decode-tpm-public.ts';
import type { TpmAttest, TpmPublicArea } from '../../tpm/tpm-structures.ts';
import type { StatementContext } from '../attestation-format.ts';
import { readStatementFacts, type StatementFacts } from './statement-facts.ts';

export interface TpmFacts extends StatementFacts {
  readonly attest: TpmAttest | undefined;
  readonly publicArea: TpmPublicArea | undefined;
}

/** The facts of a tpm statement, its two TPM structures included. */
export function readTpmFacts(context: StatementContext): TpmFacts {
  const { attStmt, source } = context;
  const open = (name: string) =>
    openContent(findEntry(attStmt, name)?.value, source, `${context.name}.${name}`);
  const [certInfo, pubArea] = [open('certInfo'), open('pubArea')];
  return {
    ...readStatementFacts(context),
    attest: certInfo && decodeTpmAttest(certInfo, 'certInfo').attest,
    publicArea: pubArea && decodeTpmPublic(pubArea, 'pubArea').publicArea,
  };
}
