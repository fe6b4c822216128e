import { type CounterMove, counterMove } from './counter-move.ts';

/** What an answer says of its credential, or what is remembered of it. Null: not known. */
export interface CredentialState {
  readonly signCount: number | null;
  readonly backupEligible: boolean | null;
  readonly backupState: boolean | null;
  readonly userVerified: boolean | null;
  readonly aaguid: string | null;
  readonly transports: readonly string[] | null;
  readonly attachment: string | null;
  readonly rpId: string | null;
  readonly origin: string | null;
}

export const nothingKnown: CredentialState = {
  signCount: null,
  backupEligible: null,
  backupState: null,
  userVerified: null,
  aaguid: null,
  transports: null,
  attachment: null,
  rpId: null,
  origin: null,
};

/** `fine`: as it should be · `note`: worth knowing · `warn`: look at it · `fail`: a rule of the specification is broken. */
export type ChangeTone = 'fine' | 'note' | 'warn' | 'fail';

export type ChangeCode =
  | `counter-${CounterMove}`
  | 'backup-eligibility-gained'
  | 'backup-eligibility-lost'
  | 'backup-impossible'
  | 'backed-up'
  | 'no-longer-backed-up'
  | 'user-verification-lost'
  | 'user-verification-gained'
  | 'attachment-changed'
  | 'transports-changed'
  | 'model-changed'
  | 'rp-id-changed'
  | 'origin-changed';

/** One thing that is not as it was, or that a rule looks at; the words of both languages key on the code. */
export interface CredentialChange {
  readonly code: ChangeCode;
  readonly tone: ChangeTone;
  /** The wire name of what changed. */
  readonly subject: string;
  /** The clause that speaks of it; absent where none does. */
  readonly reference?: string;
  readonly before?: string;
  readonly now?: string;
}

/** Whether it has to be said in a sentence: a counter that does what it should has its place beside the numbers. */
export function isRemarkable({ tone }: CredentialChange): boolean {
  return tone !== 'fine';
}

type Rule = (before: CredentialState, now: CredentialState) => CredentialChange | undefined;

const tones: Record<CounterMove, ChangeTone> = {
  unused: 'fine',
  rose: 'fine',
  stayed: 'fail',
  fell: 'fail',
  'fell-to-zero': 'fail',
};

const rules: readonly Rule[] = [
  ({ signCount: before }, { signCount: now }) => {
    if (before === null || now === null) return undefined;
    const move = counterMove(before, now);
    const facts = { subject: 'signCount', before: `${before}`, now: `${now}` };
    return { code: `counter-${move}`, tone: tones[move], reference: 'WebAuthn L3 §7.2 step 22', ...facts };
  },
  ({ backupEligible: before }, { backupEligible: now }) =>
    changed(before, now, 'BE', {
      code: now === true ? 'backup-eligibility-gained' : 'backup-eligibility-lost',
      tone: 'fail',
      reference: now === true ? 'WebAuthn L3 §7.2 step 19.2' : 'WebAuthn L3 §7.2 step 19.1',
    }),
  (_, { backupEligible, backupState }) =>
    backupEligible === false && backupState === true
      ? {
          code: 'backup-impossible',
          tone: 'fail',
          subject: 'BS',
          reference: 'WebAuthn L3 §7.2 step 18',
          now: 'BE = 0, BS = 1',
        }
      : undefined,
  ({ backupState: before }, { backupState: now }) =>
    changed(before, now, 'BS', {
      code: now === true ? 'backed-up' : 'no-longer-backed-up',
      tone: now === true ? 'note' : 'warn',
      reference: 'WebAuthn L3 §6.1.3',
    }),
  ({ userVerified: before }, { userVerified: now }) =>
    changed(before, now, 'UV', {
      code: now === true ? 'user-verification-gained' : 'user-verification-lost',
      tone: now === true ? 'note' : 'warn',
      reference: 'WebAuthn L3 §7.2 step 17',
    }),
  ({ aaguid: before }, { aaguid: now }) =>
    changed(before, now, 'aaguid', { code: 'model-changed', tone: 'warn' }),
  ({ transports: before }, { transports: now }) =>
    changed(sortedText(before), sortedText(now), 'transports', { code: 'transports-changed', tone: 'note' }),
  ({ attachment: before }, { attachment: now }) =>
    changed(before, now, 'authenticatorAttachment', { code: 'attachment-changed', tone: 'note' }),
  ({ rpId: before }, { rpId: now }) =>
    changed(before, now, 'RP ID', {
      code: 'rp-id-changed',
      tone: 'warn',
      reference: 'WebAuthn L3 §7.2 step 15',
    }),
  ({ origin: before }, { origin: now }) =>
    changed(before, now, 'origin', {
      code: 'origin-changed',
      tone: 'note',
      reference: 'WebAuthn L3 §7.2 step 12',
    }),
];

/** Everything that `now` says otherwise than `before`, each with the rule that speaks of it; the counter also where it did what it should. */
export function credentialChanges(
  before: CredentialState,
  now: CredentialState,
): readonly CredentialChange[] {
  return rules.flatMap((rule) => rule(before, now) ?? []);
}

function changed(
  before: string | boolean | null,
  now: string | boolean | null,
  subject: string,
  rest: Pick<CredentialChange, 'code' | 'tone' | 'reference'>,
): CredentialChange | undefined {
  if (before === null || now === null || before === now) return undefined;
  return { ...rest, subject, before: wire(before), now: wire(now) };
}

function wire(value: string | boolean): string {
  return typeof value === 'string' ? value : value ? '1' : '0';
}

/** A set: its order says nothing. */
function sortedText(names: readonly string[] | null): string | null {
  return names === null ? null : names.toSorted().join(', ') || '∅';
}
