import { parseArgs } from 'node:util';
import type { CeremonyPolicy } from '../../shared/checks/ceremony-policy.ts';
import { usageError } from './inspect-error.ts';
import { parsePolicyOptions } from './policy-options.ts';

export interface InspectOptions {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly output: 'human' | 'json';
  /** Every line of every file is an input of its own, and every line of the output one report. */
  readonly lines: boolean;
  readonly tree: boolean;
  /** Milliseconds since 1970; undefined: the ceremony's own time, if it is known. */
  readonly at: number | undefined;
  /** `shipped`, or the path of PEM certificates; empty: trust is left open. */
  readonly anchors: readonly string[];
  /** What goes before the policy of a ceremony file. */
  readonly policy: CeremonyPolicy;
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
  --at=TIME             judges certificates at this time: 2026-05-15, 2026-05-15T09:30:00Z, or milliseconds since 1970;
                        without it at the ceremony's own, and where nobody knows that, an expired one is a note
  --anchors=shipped     chains attestation to the roots that ship with the workbench; or to --anchors=FILE (PEM), repeatable
  --policy=LINE=ACTION  overrides a line of the policy: reject, warn or accept; repeatable. --policy=list shows them, and
                        the lines that take another value (--policy=user-verification=required)
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
    policy: parsePolicyOptions((values.policy ?? []).filter((text) => text !== 'list')),
    askLibrary: values.library ?? true,
    color: values.color,
    help: values.help ?? false,
  };
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
    throw usageError(`${reason.replace(/\.$/u, '')}.`, { cause });
  }
}

function parseTime(text: string): number {
  const instant = /^-?\d{9,}$/u.test(text)
    ? Number(text)
    : /^\d{4}-\d\d-\d\d/u.test(text)
      ? Date.parse(text)
      : Number.NaN;
  if (Number.isNaN(instant) || Number.isNaN(new Date(instant).getTime())) {
    throw usageError(
      `--at=${text} is no time: write 2026-05-15, 2026-05-15T09:30:00Z, or milliseconds since 1970.`,
    );
  }
  return instant;
}
