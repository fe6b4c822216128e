/** Two ceremonies side by side. */
export const compare = {
  open: 'Compare…',
  with: 'Compare with',
  nothingChosen: 'choose a ceremony',
  samePasskey: 'Same passkey',
  others: 'Other ceremonies',
  mark: 'Keep this one on the left',
  marked: 'Kept on the left',
  unmark: 'Let it go',
  left: 'Left',
  right: 'Right (in the inspector)',
  itself:
    'This ceremony is kept on the left. Choose another one in the list or here, and the two stand side by side.',
  empty: 'Nothing to compare with yet',
  emptyLine:
    'No earlier ceremony of this kind with the same passkey is known. Choose any other one above: fields and bytes then stand side by side.',
  loading: 'Loading the other ceremony…',
  summary: (unexpected: number, expected: number) => ({
    unexpected:
      unexpected === 0
        ? 'No differences that should not be'
        : `${unexpected} ${unexpected === 1 ? 'difference' : 'differences'} that should not be`,
    expected: expected === 0 ? 'none that should' : `${expected} that should`,
  }),
  separator: ', ',
  twoKinds: (count: number) =>
    `${count} ${count === 1 ? 'difference' : 'differences'}. Between a registration and a sign-in none is right or wrong.`,
  onlyDifferences: 'Only differences',
  view: 'Compare by',
  views: { fields: 'Field', bytes: 'Byte' },
  tree: 'Fields side by side',
  columns: { field: 'Field', left: 'Left', right: 'Right', difference: 'Difference' },
  facts: 'Around the bytes',
  factNames: {
    status: 'Outcome',
    failedStep: 'First failed step',
    rejection: 'Rejected because',
    refusal: 'Exception',
    library: 'The library says',
    userName: 'User name',
    rpId: 'RP ID',
    userVerification: 'userVerification',
    credentialId: 'credentialId',
    attachment: 'authenticatorAttachment',
    transports: 'transports',
    userAgent: 'Client',
    platform: 'Platform',
    virtual: 'Virtual authenticator',
    storedSignCount: 'signCount in the record',
    storedBackupEligible: 'backupEligible in the record',
    storedBackupState: 'backupState in the record',
    storedUvInitialized: 'uvInitialized in the record',
    storedTransports: 'transports in the record',
    elapsed: 'Took',
  },
  differences: {
    same: 'same',
    changed: 'changed',
    'only-left': 'only left',
    'only-right': 'only right',
  },
  reasons: {
    'fresh-challenge': 'new for every ceremony',
    'fresh-signature': 'signs other bytes',
    'new-credential': 'every passkey has its own',
    'counts-up': 'counts signatures',
    parts: 'only what should differ',
    derived: 'computed from what differs',
    'own-duration': 'every call takes its time',
    'random-member': 'added by the client at random',
  },
  values: 'Both values',
  absent: 'not there',
  show: 'Show in its ceremony',
  group: 'A group: open it to see which of its parts differ.',
  noDifferences: 'The two are the same, byte for byte.',
  bytes: {
    sources: 'Buffers',
    region: (source: string) => `Bytes of ${source} side by side`,
    summary: (different: number, left: number, right: number) =>
      different === 0
        ? `All ${left} bytes are the same.`
        : `${different} ${different === 1 ? 'byte differs' : 'bytes differ'}: ${left} bytes left, ${right} right.`,
    folded: (count: number) => `${count} bytes the same`,
    onlyOne: 'Only one side has this buffer.',
    none: 'Neither side has bytes.',
  },
};
