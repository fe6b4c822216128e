// Writes test/vectors/own again: `node test/support/samples/write-own-vectors.ts`. Without a change of the samples, no byte changes.
import { writeFileSync } from 'node:fs';
import { formatRows, ownVectorRows } from './own-vector-rows.ts';

for (const [name, createRows] of Object.entries(ownVectorRows)) {
  const rows = createRows();
  writeFileSync(new URL(`../../vectors/own/${name}.jsonl`, import.meta.url), formatRows(rows));
  process.stdout.write(`${name}: ${rows.length} lines\n`);
}
