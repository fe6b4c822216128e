import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSpecificationVectors } from '../test/support/vector-files.ts';
import { formatCount, formatMegabytes, printFacts, printTitle } from './report.ts';
import { runProcess } from './run-process.ts';
import { createSampleAssertions } from './sample-assertions.ts';

/** As the first line of the command has it, and the script in package.json. */
const nodeOptions = ['--max-semi-space-size=8'];

/** How fast `inspect --ndjson` is, and that ten times the lines need no more memory. */
export async function benchLines(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    const assertions = createSampleAssertions(1_000).map(({ known }) => JSON.stringify(toFile(known)));
    const vectors = readSpecificationVectors().map((vector) => JSON.stringify(vector));
    printTitle(
      'Lines',
      '`inspect --ndjson` in a process of its own, from start to end: throughput, and the most memory it ever had.',
    );
    const rows: [string, string][] = [];
    const run = async (name: string, lines: readonly string[], count: number, args: readonly string[]) => {
      const path = join(folder, 'lines.ndjson');
      await write(path, lines, count);
      const command = [...nodeOptions, 'bin/passkey-workbench.mjs', 'inspect', '--ndjson', ...args, path];
      const { elapsed, peak } = await runProcess(command, { peak: true });
      rows.push([
        name,
        `${formatCount((count / elapsed) * 1000).padStart(7)} lines/s   ${formatMegabytes(peak)}`,
      ]);
    };
    await run('10,000 ceremony files of ES256 assertions', assertions, 10_000, ['--no-library']);
    await run('100,000 of them', assertions, 100_000, ['--no-library']);
    await run('10,000 of them, the library asked too', assertions, 10_000, []);
    await run('10,000 of the specification’s vectors, every algorithm and format', vectors, 10_000, [
      '--no-library',
    ]);
    printFacts(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toFile({
  kind,
  response,
  relyingParty,
  options,
  credentialRecord,
}: ReturnType<typeof createSampleAssertions>[number]['known']) {
  return {
    format: 'passkey-workbench/ceremony',
    version: 1,
    kind,
    relyingParty,
    options,
    response,
    credentialRecord,
  };
}

async function write(path: string, lines: readonly string[], count: number): Promise<void> {
  const file = createWriteStream(path);
  for (let index = 0; index < count; index++) {
    if (!file.write(`${lines[index % lines.length]}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
