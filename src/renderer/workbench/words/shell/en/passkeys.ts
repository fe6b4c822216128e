export const passkeys = {
  title: 'Passkeys',
  intro:
    'The credential records that the relying party keeps. The private keys never leave their authenticators.',
  empty: 'Every passkey that you register is kept here, with what changes each time it is used.',
  name: 'Name',
  rename: 'Rename',
  save: 'Save',
  cancel: 'Cancel',
  user: (userName: string, displayName: string) =>
    displayName === '' || displayName === userName ? userName : `${userName} (${displayName})`,
  facts: {
    signCount: 'signCount',
    backup: 'Backup',
    algorithm: 'Algorithm',
    transports: 'Transports',
    authenticator: 'Authenticator',
    created: 'Created',
    lastUsed: 'Last used',
    platform: 'Registered on',
    credentialId: 'credentialId',
  },
  changes: {
    counter: (before: number, now: number) =>
      now < before
        ? `The last answer counted ${now} after ${before}: the counter fell.`
        : `The last answer counted ${now} again: the counter did not rise.`,
    show: 'Show that sign-in',
    nowSynced: 'Its last use said that it is synced now; before, it was not.',
    noLongerSynced: 'Its last use said that it is no longer synced.',
  },
  never: 'never',
  unknown: 'not known',
  noTransports: 'none named',
  noCounter: 'no counter',
  copyId: 'Copy the credential ID',
  enabled: 'Enabled',
  disabledNote: 'Disabled: left out of allow lists, and its assertions are rejected.',
  remove: 'Delete',
  lifeline: 'Lifeline',
  lifelineOf: (name: string) => `Lifeline of “${name}”`,
  removeTitle: (name: string) => `Delete “${name}”?`,
  removeText:
    'The relying party forgets this passkey. The authenticator keeps its half: remove it there too, in the settings of your system or key.',
  removeButton: 'Delete passkey',
};

export const elements = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  close: 'Close',
  resizePanes: 'Resize the panes',
};
