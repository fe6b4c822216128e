export const actions = {
  create: 'Create a passkey',
  signIn: 'Sign in',
  import: 'Import ceremonies…',
  decode: 'Decode bytes…',
  running: 'A ceremony is running in this window.',
};

export const list = {
  label: 'Ceremonies',
  kinds: { registration: 'Registration', authentication: 'Sign-in' },
  noUserName: 'no user name',
  count: (count: string) => `count ${count}`,
  virtual: 'virtual',
  today: 'Today',
  yesterday: 'Yesterday',
  pinned: 'Pinned',
  others: 'The others',
  loading: 'Loading…',
  shown: (matched: string, total: string) => `${matched} of ${total}`,
  all: (total: string, isOne: boolean) => (isOne ? '1 ceremony' : `${total} ceremonies`),
  order: 'Order',
  orders: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    user: 'By user name',
    outcome: 'By outcome',
    slowest: 'Slowest first',
    'worst-finding': 'Worst finding first',
  },
  pause: 'Pause the list',
  resume: 'Go on: show new ceremonies as they happen',
  held: (count: string) => `${count} new`,
  showHeld: (count: string) => `Show ${count} new, and go on`,
  clear: 'Clear the list: what is in it is kept',
  showCleared: (count: string) => `Show ${count} earlier`,
  more: 'More to do with the list',
  rowMenu: (name: string) => `What to do with ${name}`,
  menu: {
    pin: 'Pin to the top',
    unpin: 'Unpin',
    addNote: 'Add a note…',
    changeNote: 'Change the note…',
    showUser: (name: string) => `Show only “${name}”`,
    hideUser: (name: string) => `Hide “${name}”`,
    showFormat: (fmt: string) => `Show only the format ${fmt}`,
    remove: 'Delete',
    removeAll: (count: string) => `Delete the ${count} shown, except pinned ones`,
  },
  note: 'Note',
  noteTitle: 'Note on this ceremony',
  noteHint: 'It stands in the row, and the filter finds it.',
  saveNote: 'Save',
  rp: (rpId: string) => `RP ID ${rpId}`,
  took: (duration: string) => `took ${duration}`,
  imported: 'imported',
  findings: { error: 'error', warning: 'warning', note: 'note' },
  nothingMatches: 'No ceremony matches this filter',
  nothingMatchesText: (total: string) => `${total} ceremonies are there and hidden by it.`,
  clearedTitle: 'The list is cleared',
  clearedText: (count: string) =>
    `${count} earlier ceremonies are kept and only not shown. What happens now appears here.`,
  pausedTitle: 'The list is paused',
  pausedText: 'Nothing was in it at that moment. What happens now is kept and waits.',
  empty: 'Every registration and sign-in appears here the moment it happens, the refused ones too.',
  emptyImport: 'Ceremonies from elsewhere can be dropped or pasted here: ceremony files, responses, NDJSON.',
  failedAt: (step: string) => `step ${step}`,
  rejections: {
    'body-too-large': 'body too large',
    'broken-json': 'broken JSON',
    'not-a-response': 'not a response',
    'challenge-used': 'challenge used twice',
    'challenge-expired': 'challenge expired',
    'unknown-credential': 'unknown credential',
    'disabled-credential': 'disabled passkey',
    'credential-already-registered': 'already registered',
    'step-failed': 'step failed',
    'library-rejected': 'library rejected',
  },
  waiting: 'waiting for the client',
  unanswered: 'no answer came',
  unjudged: 'not judged yet',
  undecided: 'too little known',
};

export const dropping = {
  import: 'Drop to import ceremonies',
  decode: 'Drop to decode',
};

export const welcome = {
  title: 'Register your first passkey',
  lines: [
    'The workbench asks your authenticator for a passkey, exactly as a website would.',
    'Everything that comes back appears here: each field with its bytes, and each rule it passes or breaks.',
    'Then sign in with it, and see what changed.',
  ],
  local: 'Nothing leaves this machine.',
  noAuthenticatorTitle: 'No built-in authenticator found',
  noAuthenticator:
    'This client reports no Windows Hello, Touch ID or the like. Plug in a security key, or try everything with a virtual authenticator.',
  useVirtual: 'Use a virtual authenticator',
};

export const detail = {
  failed: 'This ceremony could not be loaded',
  again: 'Try again',
};

export const run = {
  asking: 'Asking the relying party for options…',
  waiting: 'Waiting for the authenticator…',
  sending: 'Sending the answer to the relying party…',
  elapsed: (elapsed: number, timeout: number) => `${elapsed} s of ${timeout} s`,
  progress: 'Time used',
  registration: (userName: string) => `Registration for ${userName}`,
  authentication: (userName: string | null) =>
    userName === null ? 'Sign-in without a user name' : `Sign-in of ${userName}`,
  hint: 'Follow your system’s dialog: touch the key, use the sensor, or enter the PIN.',
  hintVirtual: 'The virtual authenticator answers at once, unless its settings say that nobody touches it.',
  cancel: 'Cancel',
  show: 'Show it',
};

export const notices = {
  label: 'Notices',
  dismiss: 'Dismiss',
  unsentTitle: 'The answer did not reach the relying party',
  unsentText: 'It is kept in this window. Nothing is lost.',
  sendAgain: 'Send again',
  copyAnswer: 'Copy the answer',
  deleted: (count: string, isOne: boolean) => (isOne ? '1 ceremony deleted' : `${count} ceremonies deleted`),
  deletedText: 'It can be taken back for ten minutes, also with Ctrl+Z.',
  undo: 'Undo',
  noCeremoniesLeft: {
    message: 'No ceremony of this passkey is left.',
    nextStep: 'Its record is kept here; sign in with it, and its lifeline begins anew.',
  },
  notRestored: {
    message: 'The deletion could not be taken back.',
    nextStep:
      'More than ten minutes have passed, or the workbench was started anew: the ceremonies are gone.',
  },
  discard: 'Discard',
  noPasskeys: (userName: string) => ({
    message: `“${userName}” has no enabled passkey for this RP ID.`,
    nextStep: 'Create one for this user first, or sign in without a user name.',
  }),
  noWebAuthn: {
    message: 'This page has no WebAuthn here.',
    nextStep: 'Open it over https or on http://localhost, in a browser that supports passkeys.',
  },
  noJsonMethods: {
    message: 'This browser cannot read WebAuthn options from JSON.',
    nextStep: 'Use Chrome or Edge 129, Firefox 119, Safari 18.4, or a later one.',
  },
  fileUnreadable: {
    message: 'The file could not be read to its end.',
    nextStep: 'It may have been moved or locked. What was read before is kept; choose the file again.',
  },
  desktopFailed: {
    message: 'The desktop application did not do it.',
    nextStep: 'Try again, or copy a pairing link instead.',
  },
};
