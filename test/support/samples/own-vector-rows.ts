import { createAlgorithmRows } from './rows/algorithms.ts';
import { createAttestationRows } from './rows/attestations.ts';
import { createExtensionRows } from './rows/extensions.ts';
import { createFlagAndCounterRows } from './rows/flags-and-counters.ts';
import { createOddRows } from './rows/odd.ts';
import { createRejectedResponseRows } from './rows/rejected-responses.ts';
import { createRejectedStatementRows } from './rows/rejected-statements.ts';
import type { OwnVector } from './sample-vector.ts';

/** The files of `test/vectors/own` without their ending, and what makes the lines of each. */
export const ownVectorRows = {
  algorithms: createAlgorithmRows,
  attestations: createAttestationRows,
  extensions: createExtensionRows,
  'flags-and-counters': createFlagAndCounterRows,
  odd: createOddRows,
  'rejected-responses': createRejectedResponseRows,
  'rejected-statements': createRejectedStatementRows,
};

export function formatRows(rows: readonly OwnVector[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
