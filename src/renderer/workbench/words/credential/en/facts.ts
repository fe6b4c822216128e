/** The strip of facts in plain words, for somebody who sees them for the first time. */
export const facts = {
  flags:
    'Eight switches in one byte that the authenticator signs: what it claims about the person and the key.',
  signCount:
    'How many signatures the authenticator says it has made. If the number does not rise from one sign-in to the next, somebody may have a copy of the key.',
  counts: {
    none: 'It begins with this number.',
    unknown: 'We have no earlier number to compare it with.',
  },
  algorithm: (name: string) =>
    `${name} is how the passkey signs. It was settled when the passkey was made and never changes.`,
  took: 'From the call of the page to the answer of the client, as the page measured it: dialogs and the person’s hand included.',
  openKey: 'Key and certificates',
  openLifeline: 'Lifeline',
};
