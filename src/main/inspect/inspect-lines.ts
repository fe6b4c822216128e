import { recognizeInput } from '../../shared/recognize/recognize-input.ts';
import { splitLines } from '../../shared/recognize/split-lines.ts';
import { type InspectTools, inspectInput, unreadable } from './inspect-input.ts';
import { exitCodeOf, type Inspection } from './inspection.ts';
import { listInputs } from './list-inputs.ts';
import { createReport } from './report.ts';
import type { Progress } from './show-progress.ts';
import type { Output } from './write-output.ts';

/** No ceremony is as long; what is longer is passed over and said so. */
const longestLine = 8 * 1024 * 1024;
/** Lines that wait for the library at a time: it verifies in threads of its own. */
const mostUnderWay = 16;
/** Text that is written in one go. */
const batch = 64 * 1024;

export interface LinesPlan {
  readonly tools: InspectTools;
  readonly tree: boolean;
  readonly output: Output;
  readonly progress: Progress;
}

/**
 * Inspects every line of a stream and writes one report a line, in their order. Reads on only when what came out is taken,
 * so that a million lines need no more memory than a hundred. A line that is nothing gives a report that says so, one that is a
 * list a report for each item.
 */
export async function inspectLines(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  { tools, tree, output, progress }: LinesPlan,
): Promise<0 | 1> {
  let worst: 0 | 1 = 0;
  let text = '';
  const underWay: Promise<Inspection>[] = [];
  const take = async () => {
    const inspection = await underWay.shift();
    if (inspection === undefined) return;
    const outcome = exitCodeOf(inspection);
    if (outcome !== 0) worst = 1;
    progress.lineDone(outcome);
    text += `${JSON.stringify(createReport(inspection, { tree }))}\n`;
    if (text.length < batch) return;
    await output.write(text);
    text = '';
  };
  for await (const lines of splitLines(stream, longestLine)) {
    for (const { number, bytes } of lines) {
      const input = `${name}:${number}`;
      if (bytes !== undefined && isBlank(bytes)) continue;
      if (bytes === undefined) {
        const limit = { expected: `≤ ${longestLine} bytes` };
        underWay.push(Promise.resolve(unreadable(input, 'line-too-long', limit)));
      } else {
        for (const { name: item, recognized } of listInputs(input, recognizeInput(bytes))) {
          underWay.push(inspectInput(item, recognized, tools));
          if (underWay.length >= mostUnderWay) await take();
        }
      }
      if (underWay.length >= mostUnderWay) await take();
    }
    while (underWay.length > 0) await take();
    if (text !== '') await output.write(text);
    text = '';
  }
  return worst;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09);
}
