import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { demandedUserVerification } from '../checks/demanded-user-verification.ts';
import type { CeremonyDetail } from '../contract/ceremony.ts';
import type { ExpectedDifference } from './expected-differences.ts';

export interface FactsOfCeremony {
  readonly detail: CeremonyDetail;
  readonly decoded: DecodedCeremony | undefined;
}

/** What a value is, so that a screen can say it in its language; `wire` is the same in every language. */
export type FactValueType = 'wire' | 'status' | 'milliseconds';

interface FactRule {
  readonly type: FactValueType;
  readonly read: (ceremony: FactsOfCeremony) => string | number | boolean | null | undefined;
  readonly expected?: ExpectedDifference;
}

/** What is known around the bytes: the verdict, the client, and the credential record as it was before. */
const rules = {
  status: { type: 'status', read: ({ detail }) => detail.status },
  failedStep: { type: 'wire', read: ({ detail }) => detail.failedStep },
  rejection: { type: 'wire', read: ({ detail }) => detail.rejection },
  refusal: { type: 'wire', read: ({ detail }) => detail.refusalName },
  library: { type: 'wire', read: readLibrary },
  userName: { type: 'wire', read: ({ detail }) => detail.userName },
  rpId: { type: 'wire', read: ({ detail }) => detail.rpId },
  userVerification: { type: 'wire', read: ({ detail }) => demandedUserVerification(detail) },
  credentialId: {
    type: 'wire',
    read: ({ detail }) => (detail.kind === 'authentication' ? detail.credentialId : undefined),
  },
  attachment: { type: 'wire', read: ({ decoded }) => decoded?.authenticatorAttachment },
  transports: { type: 'wire', read: ({ decoded }) => decoded?.transports?.join(', ') },
  userAgent: { type: 'wire', read: ({ detail }) => detail.clientFacts?.userAgent },
  platform: { type: 'wire', read: ({ detail }) => detail.clientFacts?.platform },
  virtual: { type: 'wire', read: ({ detail }) => detail.virtual },
  storedSignCount: {
    type: 'wire',
    read: ({ detail }) => detail.recordBefore?.signCount,
    expected: 'counts-up',
  },
  storedBackupEligible: { type: 'wire', read: ({ detail }) => detail.recordBefore?.backupEligible },
  storedBackupState: { type: 'wire', read: ({ detail }) => detail.recordBefore?.backupState },
  storedUvInitialized: { type: 'wire', read: ({ detail }) => detail.recordBefore?.uvInitialized },
  storedTransports: { type: 'wire', read: ({ detail }) => detail.recordBefore?.transports.join(', ') },
  elapsed: { type: 'milliseconds', read: ({ detail }) => detail.elapsed, expected: 'own-duration' },
} as const satisfies Readonly<Record<string, FactRule>>;

export type FactName = keyof typeof rules;

/** One fact of two ceremonies; undefined where it is not known of one. */
export interface ComparedFact {
  readonly name: FactName;
  readonly type: FactValueType;
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly differs: boolean;
  /** Why that is as it should be, where it differs and the two are of one kind. */
  readonly expected?: ExpectedDifference;
}

/** What is known around the bytes of two ceremonies, in a steady order; what neither knows is left out. */
export function compareFacts(left: FactsOfCeremony, right: FactsOfCeremony): readonly ComparedFact[] {
  const ofOneKind = left.detail.kind === right.detail.kind;
  // Object.keys widens to string; the table's own keys are its names.
  return (Object.keys(rules) as FactName[]).flatMap((name) => {
    const rule: FactRule = rules[name];
    const [one, other] = [textOf(rule.read(left)), textOf(rule.read(right))];
    if (one === undefined && other === undefined) return [];
    const differs = one !== other;
    const reason = differs && ofOneKind ? rule.expected : undefined;
    return [{ name, type: rule.type, left: one, right: other, differs, ...(reason && { expected: reason }) }];
  });
}

function textOf(value: ReturnType<FactRule['read']>): string | undefined {
  return value === null || value === undefined ? undefined : String(value);
}

function readLibrary({ detail: { libraryVerdict } }: FactsOfCeremony): string | undefined {
  if (libraryVerdict === null) return undefined;
  const { verified, message } = libraryVerdict;
  return message === null ? `verified = ${verified}` : `verified = ${verified}, ${message}`;
}
