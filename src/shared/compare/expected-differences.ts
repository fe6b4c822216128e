import type { FieldPath } from '../inspection/field-path.ts';

/** Why two ceremonies that went well differ here; the words of both languages key on it. */
export type ExpectedDifference =
  /** Random for each ceremony. */
  | 'fresh-challenge'
  /** Made anew over other bytes. */
  | 'fresh-signature'
  /** A credential of its own. */
  | 'new-credential'
  /** Counts signatures. */
  | 'counts-up'
  /** Computed from what differs already. */
  | 'derived'
  /** Of a group: nothing in it differs but what should. */
  | 'parts'
  /** Every call takes its own time. */
  | 'own-duration'
  /** A member that clients add to stop template matching (WebAuthn L3 §5.8.1). */
  | 'random-member';

interface Rule {
  /** The end of the path: wire names from the field upwards. */
  readonly ends: FieldPath;
  readonly reason: ExpectedDifference;
  readonly kind?: 'registration' | 'authentication';
}

const rules: readonly Rule[] = [
  { ends: ['clientDataJSON', 'challenge'], reason: 'fresh-challenge' },
  { ends: ['signature'], reason: 'fresh-signature' },
  { ends: ['attStmt', 'sig'], reason: 'fresh-signature' },
  { ends: ['attStmt', 'certInfo'], reason: 'fresh-signature' },
  { ends: ['attStmt', 'pubArea'], reason: 'new-credential', kind: 'registration' },
  { ends: ['credentialId'], reason: 'new-credential', kind: 'registration' },
  { ends: ['credentialPublicKey', '-1'], reason: 'new-credential', kind: 'registration' },
  { ends: ['credentialPublicKey', '-2'], reason: 'new-credential', kind: 'registration' },
  { ends: ['credentialPublicKey', '-3'], reason: 'new-credential', kind: 'registration' },
  { ends: ['signCount'], reason: 'counts-up' },
  { ends: ['clientDataHash'], reason: 'derived' },
  { ends: ['signedBytes'], reason: 'derived' },
];

const clientDataMembers = new Set([
  'type',
  'challenge',
  'origin',
  'crossOrigin',
  'topOrigin',
  'tokenBinding',
]);

/**
 * Why a field may differ between two ceremonies of one kind without anything being wrong; undefined where it should not.
 * What stands inside an expected difference is expected as well.
 */
export function expectDifference(
  path: FieldPath,
  kind: 'registration' | 'authentication',
): ExpectedDifference | undefined {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const rule = rules.find((one) => (one.kind ?? kind) === kind && endsWith(part, one.ends));
    if (rule !== undefined) return rule.reason;
  }
  const [source, member] = path;
  const isUnknownMember =
    source === 'clientDataJSON' && member !== undefined && !clientDataMembers.has(member);
  return isUnknownMember ? 'random-member' : undefined;
}

function endsWith(path: FieldPath, ends: FieldPath): boolean {
  return ends.every((name, index) => path[path.length - ends.length + index] === name);
}
