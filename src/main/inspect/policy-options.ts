import type { CeremonyPolicy, PolicyAction } from '../../shared/checks/ceremony-policy.ts';
import { policyLines } from '../../shared/checks/policy-lines.ts';
import { isAttestationName } from '../../shared/checks/trust-checks.ts';
import { policy as words } from '../../shared/words/en/policy.ts';
import { usageError } from './inspect-error.ts';

const actions: readonly PolicyAction[] = ['reject', 'warn', 'accept'];

interface ValueLine {
  /** For people to read. */
  readonly values: string;
  /** Undefined for a value that the line does not take. */
  readonly parse: (value: string) => CeremonyPolicy | undefined;
}

/** The lines that say something else than what becomes of a fault. */
const valueLines: Readonly<Record<string, ValueLine>> = {
  'user-verification': {
    values: 'required, preferred or discouraged',
    parse: (value) =>
      ['required', 'preferred', 'discouraged'].includes(value) ? { userVerification: value } : undefined,
  },
  'allow-cross-origin': {
    values: 'true or false',
    parse: (value) =>
      value === 'true' || value === 'false' ? { allowCrossOrigin: value === 'true' } : undefined,
  },
  'accepted-attestation': {
    values: 'None,Self,Basic,AttCA,AnonCA,packed,…',
    parse: (value) => {
      const names = value.split(',');
      return names.every(isAttestationName) ? { acceptedAttestation: names } : undefined;
    },
  },
};

/** Reads every `--policy=LINE=VALUE`; a line or a value that is none is refused with a sentence. */
export function parsePolicyOptions(texts: readonly string[]): CeremonyPolicy {
  const rules: Record<string, PolicyAction> = {};
  let chosen: CeremonyPolicy = {};
  for (const text of texts) {
    const [line = '', written = ''] = text.split('=', 2);
    const valueLine = Object.hasOwn(valueLines, line) ? valueLines[line] : undefined;
    if (valueLine !== undefined) {
      const value = valueLine.parse(written);
      if (value === undefined) throw usageError(`--policy=${text} does not say ${line}=${valueLine.values}.`);
      chosen = { ...chosen, ...value };
      continue;
    }
    const action = actions.find((name) => name === written);
    if (action === undefined)
      throw usageError(`--policy=${text} does not say LINE=reject, LINE=warn or LINE=accept.`);
    if (!policyLines.some(({ code }) => code === line)) {
      throw usageError(`--policy=${text} names no line of the policy. "--policy=list" shows them.`);
    }
    rules[line] = action;
  }
  return Object.keys(rules).length === 0 ? chosen : { ...chosen, rules };
}

/** The lines of the policy, for `--policy=list`. */
export function listPolicy(): string {
  const width = Math.max(...policyLines.map(({ code }) => code.length));
  const rows = policyLines.map(
    ({ code, action, steps }) =>
      `  ${code.padEnd(width)}  ${action.padEnd(6)}  ${words.lines[code]} (${steps})`,
  );
  const values = Object.entries(valueLines).map(([code, { values }]) => `  ${code}=${values}`);
  return [
    'The default policy, line by line: what it does where something is so, and the steps that it may fail.',
    'Each can be overridden with --policy=LINE=reject, =warn or =accept.',
    '',
    ...rows,
    '',
    'What goes before the options and the ceremony file:',
    '',
    ...values,
    '',
  ].join('\n');
}
