import { fileURLToPath } from 'node:url';
import { runInspect } from './inspect/run-inspect.ts';

/** The same path from src/main and from out/cli. */
const rootsFolder = fileURLToPath(new URL('../../resources/roots', import.meta.url));

const help = `Passkey Workbench on the command line.

  passkey-workbench inspect [FILE…|-]   takes apart what an authenticator sent, and judges it step by step
  passkey-workbench inspect --help      how

The workbench itself starts with "npm start".
`;

async function run([command, ...argv]: readonly string[]): Promise<number> {
  if (command === 'inspect') return runInspect(argv, { rootsFolder });
  if (command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const found =
    command === undefined ? 'A command is missing' : `There is no command “${command.slice(0, 40)}”`;
  console.error(`${found}. It is "passkey-workbench inspect"; "--help" shows more.`);
  return 2;
}

// What Node thinks of the algorithms that we ask it for is no answer to what was asked.
process.removeAllListeners('warning');
// Whoever reads us may stop when they have seen enough: `inspect … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`The output cannot be written (${error.code ?? error.message}). Check where it goes.`);
  process.exit(2);
});
// No input may do this; where one does, it is our mistake, and the input is what finds it.
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  const where = error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined;
  console.error(
    `This is a mistake of the workbench, not of the input: ${error} (${where ?? 'no place known'}).`,
  );
  console.error('Please report it together with the input that caused it.');
  return 2;
});
