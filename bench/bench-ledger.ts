import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave, ratioOf } from './interleave.ts';
import { type Goal, printSpeeds, printTitle } from './report.ts';
import { writeSampleAssertions } from './sample-assertions.ts';

/** More keys than are remembered: every one is new when its turn comes again. */
const manyKeys = 400;

/** The whole ledger of an assertion against the library's yes or no, and against nothing but the signature. */
export async function benchLedger(): Promise<readonly Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    const samples = join(folder, 'assertions.json');
    writeSampleAssertions(samples, manyKeys);
    printTitle(
      'Judging an assertion',
      `ES256, the same assertions for everybody: of 20 credentials whose keys were seen before, then of ${manyKeys} whose keys are new each time.`,
    );
    const measured = await interleave('ledger-contestants', { count: 5, input: samples });
    printSpeeds(measured);
    const [ledger, library, signature] = measured;
    return [
      {
        what: 'ledger of an assertion, against SimpleWebAuthn’s verification',
        least: 5,
        found: ratioOf(ledger, library),
      },
      {
        what: 'ledger of an assertion, against the bare signature check',
        least: 0.5,
        found: ratioOf(ledger, signature),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
