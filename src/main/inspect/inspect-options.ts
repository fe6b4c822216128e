import { parseArgs } from 'node:util';
import type { PolicyAction } from '../../shared/checks/ceremony-policy.ts';
import { policyLines } from '../../shared/checks/policy-lines.ts';
import { InspectError } from './inspect-error.ts';

export interface InspectOptions {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly output: 'human' | 'json';
  /** Every line of every file is an input of its own, and every line of the output one report. */
  readonly lines: boolean;
  readonly tree: boolean;
  /** Milliseconds since 1970; undefined: the ceremony's own time, or now. */
  readonly at: number | undefined;
  /** `shipped`, or the path of PEM certificates; empty: trust is left open. */
  readonly anchors: readonly string[];
  readonly rules: Readonly<Record<string, PolicyAction>>;
  readonly askLibrary: boolean;
  /** Undefined: where the output is a terminal. */
  readonly color: boolean | undefined;
  readonly help: boolean;
}

export const inspectHelp = `Takes apart what an authenticator sent, and judges it step by step.

  passkey-workbench inspect [FILE…|-] [options]
  npm run -s inspect -- [FILE…|-] [options]

FILE (or standard input) holds a ceremony file, a RegistrationResponseJSON or AuthenticationResponseJSON, options
JSON, a line of test vectors, or an attestation object, authenticator data, a COSE key, a certificate, clientDataJSON
or other CBOR: binary, or as hex, base64, base64url or PEM. What it was taken for is said.

  --tree                every field, with offset and length (without it, the ones that matter)
  --json                one report as JSON for each input, on a line
  --ndjson              each line of the input is an input; one JSON report a line, in order, in constant memory
  --at=TIME             judges certificates at this time: 2026-05-15, 2026-05-15T09:30:00Z, or milliseconds since 1970
  --anchors=shipped     chains attestation to the roots that ship with the workbench; or to --anchors=FILE (PEM), repeatable
  --policy=LINE=ACTION  overrides a line of the default policy: reject, warn or accept; repeatable. --policy=list shows them
  --no-library          does not ask @simplewebauthn/server for its verdict
  --color, --no-color   colours or none, whatever the terminal and NO_COLOR say
  --help                this text

Exit codes: 0 accepted, or decoded without an error · 1 rejected, or findings that are errors · 2 input that cannot be
read, or a wrong option.
`;

const known = {
  json: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  tree: { type: 'boolean' },
  at: { type: 'string' },
  anchors: { type: 'string', multiple: true },
  policy: { type: 'string', multiple: true },
  library: { type: 'boolean' },
  color: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads what stands behind `inspect`. Everything unknown is refused with a sentence. */
export function parseInspectOptions(argv: readonly string[]): InspectOptions {
  const { values, positionals } = readArguments(argv);
  const lines = values.ndjson ?? false;
  return {
    files: positionals,
    output: lines || (values.json ?? false) ? 'json' : 'human',
    lines,
    tree: values.tree ?? false,
    at: values.at === undefined ? undefined : parseTime(values.at),
    anchors: values.anchors ?? [],
    rules: parsePolicy((values.policy ?? []).filter((text) => text !== 'list')),
    askLibrary: values.library ?? true,
    color: values.color,
    help: values.help ?? false,
  };
}

/** The lines of the policy, for `--policy=list`. */
export function listPolicy(): string {
  const width = Math.max(...policyLines.map(({ code }) => code.length));
  const rows = policyLines.map(
    ({ code, action, steps }) => `  ${code.padEnd(width)}  ${action.padEnd(6)}  ${steps}`,
  );
  return `The default policy, line by line, with the steps that each may fail:\n\n${rows.join('\n')}\n`;
}

export function asksForPolicy(argv: readonly string[]): boolean {
  return argv.some(
    (text, index) => text === '--policy=list' || (text === 'list' && argv[index - 1] === '--policy'),
  );
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: known,
      strict: true,
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : String(cause);
    throw usage(`${reason.replace(/\.$/u, '')}.`, { cause });
  }
}

function parseTime(text: string): number {
  const instant = /^-?\d{9,}$/u.test(text)
    ? Number(text)
    : /^\d{4}-\d\d-\d\d/u.test(text)
      ? Date.parse(text)
      : Number.NaN;
  if (Number.isNaN(instant) || Number.isNaN(new Date(instant).getTime())) {
    throw usage(
      `--at=${text} is no time: write 2026-05-15, 2026-05-15T09:30:00Z, or milliseconds since 1970.`,
    );
  }
  return instant;
}

const actions: readonly PolicyAction[] = ['reject', 'warn', 'accept'];

function parsePolicy(texts: readonly string[]): Readonly<Record<string, PolicyAction>> {
  const rules: Record<string, PolicyAction> = {};
  for (const text of texts) {
    const [line = '', written = ''] = text.split('=', 2);
    const action = actions.find((name) => name === written);
    if (action === undefined)
      throw usage(`--policy=${text} does not say LINE=reject, LINE=warn or LINE=accept.`);
    if (!policyLines.some(({ code }) => code === line)) {
      throw usage(`--policy=${text} names no line of the policy. "--policy=list" shows them.`);
    }
    rules[line] = action;
  }
  return rules;
}

function usage(sentence: string, options?: ErrorOptions): InspectError {
  const next = sentence.includes('--policy=list')
    ? ''
    : ' "passkey-workbench inspect --help" lists the options.';
  return new InspectError('usage', `${sentence}${next}`, options);
}
