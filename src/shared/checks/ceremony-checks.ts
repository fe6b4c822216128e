import { absent } from '../inspection/absent.ts';
import { undecodedData } from './authenticator-data-checks.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import type { RegistrationContext } from './registration-context.ts';
import { decided, noSpans, notApplicable, notEvaluated, type StepOutcome } from './step-outcome.ts';
import type { StepStatus, StepVerdict } from './step-verdict.ts';

// The relying party's own acts: what came before the response, and what follows from the steps.

/** §7.1 step 1, §7.2 step 1: the options that the ceremony began with are known. */
export function checkOptions({ options }: KnownCeremony): StepOutcome {
  if (options === undefined) return notEvaluated('not-known', { spans: noSpans });
  const isObject = typeof options === 'object' && options !== null && !Array.isArray(options);
  const found = isObject ? formatNames(options) : typeof options;
  return decided(isObject, { expected: 'object', found, spans: noSpans });
}

function formatNames(options: object): string {
  let names = '';
  for (const name of Object.keys(options)) names += names === '' ? name : `, ${name}`;
  return `{${names}}`;
}

/** §7.1 step 2, §7.2 step 2: the promise was fulfilled. A DOMException is its rejection, and ends the ceremony. */
export function checkCall({ response, error }: KnownCeremony): StepOutcome {
  const expected = 'PublicKeyCredential';
  if (response !== undefined) return decided(true, { expected, found: 'response', spans: noSpans });
  if (error !== undefined) return decided(false, { expected, found: error.name, spans: noSpans });
  return notEvaluated('not-known', { spans: noSpans });
}

/** §7.1 step 27: the record that is stored where every step passes. */
export function checkNewRecord(context: RegistrationContext): StepOutcome {
  const { type, id, transports, authenticatorData } = context.decoded;
  if (authenticatorData === undefined) return undecodedData(context);
  const { attestedCredentialData, flags, signCount } = authenticatorData;
  const key = attestedCredentialData?.credentialPublicKey;
  if (key === undefined) return notEvaluated('not-decoded', { spans: noSpans });
  const { userVerified, backupEligible, backupState } = flags;
  const members = {
    type: type ?? absent,
    id: id ?? absent,
    publicKey: `${key.bytes.length} bytes`,
    signCount,
    uvInitialized: userVerified,
    transports: `[${(transports ?? []).join(', ')}]`,
    backupEligible,
    backupState,
  };
  const found = Object.entries(members).map(([name, value]) => `${name} ${value}`);
  return decided(true, { found: found.join(', '), spans: noSpans });
}

/** The numbers of the steps that came to this. */
export function stepsWith(wanted: StepStatus, ledger: readonly StepVerdict[]): readonly string[] {
  const steps: string[] = [];
  for (const { step, status } of ledger) if (status === wanted) steps.push(step);
  return steps;
}

/** §7.1 step 29, §7.2 step 25: applies where all the steps above are successful; nobody can say so while one of them is open. */
export function checkOutcome(earlier: readonly StepVerdict[]): StepOutcome {
  const failed = stepsWith('failed', earlier);
  if (failed.length > 0) {
    return notApplicable('a-step-failed', {
      expected: '0 × failed',
      found: failed.join(', '),
      spans: noSpans,
    });
  }
  const open = stepsWith('not-evaluated', earlier);
  if (open.length > 0) return notEvaluated('steps-not-evaluated', { found: open.join(', '), spans: noSpans });
  return decided(true, { expected: '0 × failed', found: '0 × failed', spans: noSpans });
}
