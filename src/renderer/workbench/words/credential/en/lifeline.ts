import type { ChangeCode } from '../../../evidence/credential-changes.ts';

/** What became of a credential: each change in a sentence, with what the specification makes of it. */
const changes: Record<ChangeCode, string> = {
  'counter-unused':
    'Both 0: the authenticator does not count, as synced passkeys never do. There is nothing to compare.',
  'counter-rose': 'Rose, as it should.',
  'counter-stayed':
    'Did not rise. A second copy of the key, a malfunction, or one answer that was sent twice: a sign, not a proof. What to do is the relying party’s choice.',
  'counter-fell':
    'Fell. A second copy of the key, a malfunction, or answers that arrived out of order: a sign, not a proof. What to do is the relying party’s choice.',
  'counter-fell-to-zero':
    'Fell to 0. The authenticator was reset or replaced by one that does not count: a sign, not a proof. What to do is the relying party’s choice.',
  'backup-eligibility-gained':
    'A breach: it was made for one device and now claims that it may be synced. BE never changes after registration.',
  'backup-eligibility-lost':
    'A breach: it was made to be synced and now claims that it may not. BE never changes after registration.',
  'backup-impossible': 'A breach: backed up without being allowed to. BS needs BE.',
  'backed-up':
    'It is synced now. A lost device is no longer a lost passkey: other ways to sign in may be taken away.',
  'no-longer-backed-up':
    'It is no longer synced. If the device is lost, so is the passkey: offer to add another one (advice, §6.1.3).',
  'user-verification-lost':
    'This time nobody was verified: no PIN, finger or face. It fails only where verification was required.',
  'user-verification-gained': 'This time somebody was verified by PIN, finger or face; before, nobody was.',
  'attachment-changed':
    'It answered from another place: built in or attached. A synced passkey may do that; one bound to a device cannot.',
  'transports-changed': 'The ways to reach it are not those of before.',
  'model-changed': 'Another model claims the same credential.',
  'rp-id-changed': 'Answered for another RP ID. A credential is scoped to one.',
  'origin-changed': 'Used on another page of the same RP ID.',
};

export const lifeline = {
  title: 'Lifeline',
  intro:
    'Every registration and sign-in of this credential, the newest first. An answer that was not accepted changes nothing for those after it.',
  loading: 'Reading what became of this credential …',
  failed: 'The lifeline could not be read.',
  again: 'Try again',
  waiting: {
    title: 'Here will stand its life',
    line: 'When the answer names a credential, every ceremony of that credential is listed.',
  },
  none: { title: 'No credential', line: 'This ceremony names no credential.' },
  passkey: (name: string) => `Passkey “${name}”`,
  noPasskey:
    'We hold no passkey with this ID: it was deleted here, never registered here, or comes from a file.',
  credentialId: 'credentialId',
  copyId: 'Copy the credential ID',
  copyShort: 'Copy',
  events: (count: string) => `${count} events`,
  event: '1 event',
  shown: (shown: string, total: string) => `the newest ${shown} of ${total} are shown`,
  more: 'Show earlier ones',
  list: 'Events of this credential, the newest first',
  kinds: { registration: 'Registration', authentication: 'Sign-in' },
  here: 'this one',
  imported: 'from a file',
  virtual: 'virtual authenticator',
  noAnswer: 'no answer that could be read',
  counter: (before: string, now: string) => `signCount ${before} → ${now}`,
  firstCounter: (now: string) => `signCount ${now}`,
  counts: { rose: 'rose', unused: 'no counter' },
  expectNothing: 'Nothing before it to compare with.',
  comparedWith: {
    accepted: 'compared with the last accepted answer',
    unaccepted: 'compared with the answer before, which was not accepted either',
  },
  facts: {
    attachment: 'Attachment',
    transports: 'Transports',
    client: 'Client',
    rpId: 'RP ID',
    origin: 'Origin',
  },
  attachments: { platform: 'built in (platform)', 'cross-platform': 'attached (cross-platform)' },
  chart: {
    title: 'signCount over time',
    flat: 'It stays at 0: this credential has no counter.',
    summary: (first: string, last: string, count: string) => `From ${first} to ${last} in ${count} answers.`,
    drops: (count: number) =>
      count === 0
        ? 'It rose every time.'
        : count === 1
          ? 'Once it did not rise.'
          : `${count} times it did not rise.`,
    point: (count: string, moment: string) => `${count}, ${moment}`,
  },
  remarkable: { none: 'Nothing remarkable so far.', title: 'What changed' },
  changes,
};
