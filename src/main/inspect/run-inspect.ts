import { createReadStream } from 'node:fs';
import { recognizeInput } from '../../shared/recognize/recognize-input.ts';
import { WorkbenchError } from '../workbench/workbench-error.ts';
import { InspectError } from './inspect-error.ts';
import { type InspectTools, inspectInput } from './inspect-input.ts';
import { inspectLines } from './inspect-lines.ts';
import { asksForPolicy, type InspectOptions, inspectHelp, parseInspectOptions } from './inspect-options.ts';
import { exitCodeOf, type Inspection } from './inspection.ts';
import { listInputs } from './list-inputs.ts';
import { openInspectTools } from './open-inspect-tools.ts';
import { createPaint, wantsColor } from './paint.ts';
import { listPolicy } from './policy-options.ts';
import { type PrintPlan, printInLine, printInspection } from './print-inspection.ts';
import { explainUnreadable, readInput } from './read-input.ts';
import { createReport } from './report.ts';
import { createProgress } from './show-progress.ts';
import { createOutput, type Output } from './write-output.ts';

type ExitCode = 0 | 1 | 2;

/** The command `inspect`: gives back its exit code. Its own complaints go to stderr, everything else to stdout. */
export async function runInspect(
  argv: readonly string[],
  { rootsFolder }: { readonly rootsFolder: string },
): Promise<ExitCode> {
  const output = createOutput(process.stdout);
  try {
    if (asksForPolicy(argv)) {
      await output.write(listPolicy());
      return 0;
    }
    const options = parseInspectOptions(argv);
    if (options.help) {
      await output.write(inspectHelp);
      return 0;
    }
    const tools = await openInspectTools(options, rootsFolder);
    return await inspectAll(options, tools, output);
  } catch (error) {
    if (!(error instanceof InspectError || error instanceof WorkbenchError)) throw error;
    console.error(error.message);
    return 2;
  }
}

async function inspectAll(options: InspectOptions, tools: InspectTools, output: Output): Promise<ExitCode> {
  const files = options.files.length > 0 ? options.files : ['-'];
  if (options.files.length === 0 && process.stdin.isTTY) {
    console.error('Waiting for input: paste it and press Ctrl+D, or name a file. "--help" shows how.');
  }
  const plan: PrintPlan = {
    paint: createPaint(wantsColor(options.color, process.stdout.isTTY, process.env)),
    width: Math.min(Math.max((process.stdout.columns ?? Number(process.env.COLUMNS)) || 100, 60), 200),
    detail: options.tree ? 'whole' : 'compact',
  };
  let worst: ExitCode = 0;
  let printed = 0;
  for (const file of files) {
    try {
      const code = options.lines
        ? await inspectFileByLines(file, { options, tools, output })
        : await inspectFile(file, { options, tools, output, plan, first: printed === 0 });
      worst = code > worst ? code : worst;
    } catch (error) {
      // One that cannot be read does not keep the others from being looked at.
      if (!(error instanceof InspectError)) throw error;
      console.error(error.message);
      worst = 2;
    }
    printed += 1;
  }
  return worst;
}

interface Work {
  readonly options: InspectOptions;
  readonly tools: InspectTools;
  readonly output: Output;
}

async function inspectFileByLines(file: string, { options, tools, output }: Work): Promise<ExitCode> {
  const progress = createProgress(process.stderr);
  const stream = file === '-' ? process.stdin : createReadStream(file);
  try {
    return await inspectLines(file, stream, { tools, tree: options.tree, output, progress });
  } catch (error) {
    throw explainUnreadable(file, error);
  } finally {
    progress.end();
  }
}

async function inspectFile(
  file: string,
  { options, tools, output, plan, first }: Work & { readonly plan: PrintPlan; readonly first: boolean },
): Promise<ExitCode> {
  const recognized = recognizeInput(await readInput(file));
  const inputs = listInputs(file, recognized);
  let worst: ExitCode = 0;
  for (const [index, { name, recognized: one }] of inputs.entries()) {
    const inspection = await inspectInput(name, one, tools);
    const code = exitCodeOf(inspection);
    worst = code > worst ? code : worst;
    await output.write(
      formatInspection(inspection, { options, plan, many: inputs.length > 1, first: first && index === 0 }),
    );
  }
  return worst;
}

interface Form {
  readonly options: InspectOptions;
  readonly plan: PrintPlan;
  readonly many: boolean;
  readonly first: boolean;
}

function formatInspection(inspection: Inspection, { options, plan, many, first }: Form): string {
  if (options.output === 'json') return `${JSON.stringify(createReport(inspection, options))}\n`;
  if (many && !options.tree) return `${printInLine(inspection, plan)}\n`;
  return `${first ? '' : '\n'}${printInspection(inspection, plan)}`;
}
