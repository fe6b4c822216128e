/** Who vouches for the key, and how far that is to be believed. */
export const attestation = {
  title: 'Attestation',
  intro: 'Who vouches for the place where the key was made.',
  ofRecord: 'Of the registration that the credential record keeps.',
  types: {
    None: 'No attestation',
    Self: 'Self attestation',
    Basic: 'Basic attestation',
    AttCA: 'Attestation CA',
    AnonCA: 'Anonymization CA',
    BasicOrAttCA: 'Basic attestation or attestation CA',
    unknown: 'Type not decided',
  },
  typeLines: {
    None: 'Nobody says where the key was made. The passkey works all the same; its model is a mere claim.',
    Self: 'The new key signed its own statement. That proves that the authenticator has the private key, and nothing about who made the authenticator.',
    Basic: 'A key that the maker put into many devices of this model vouches for the new key.',
    AttCA:
      'An authority gave this device an attestation key of its own, as it does for TPMs, and vouches for it.',
    AnonCA:
      'An authority made a certificate for this one key, so that two passkeys of a device cannot be linked.',
    BasicOrAttCA:
      'A certificate vouches for the new key. Whether many devices share it (basic) or an authority gave it to this one alone, the bytes cannot tell.',
    unknown: 'The procedure of the format does not hold, so what it would prove is open.',
  },
  withheld: {
    'asked-none':
      'We asked for attestation: "none". The client then empties the statement, whatever the authenticator made (§5.1.3).',
    'not-given': (asked: string) =>
      `We asked for attestation: "${asked}" and got none. Either the authenticator has none to give, or the client or the person held it back.`,
    unknown: 'The statement is empty: the authenticator made none, or the client took it out.',
  },
  trust: {
    title: 'Can it be trusted?',
    'no-attestation': 'There is nothing to trust: no statement was made.',
    self: 'There is no certificate, and so nobody to trust but the key itself.',
    'not-verified': 'No. The statement does not hold.',
    'unknown-format': 'Open. We do not know this format and cannot verify it.',
    trusted: (anchor: string) => `Yes, up to “${anchor}”: every rule of the path holds.`,
    broken: (anchor: string) => `No. The chain leads to “${anchor}”, but a rule of the path is broken.`,
    nowhere: 'Not shown. The chain leads to no root that is known here for this format.',
  },
  /** Behind the sentence, where a root was looked at. */
  chosen: 'The relying party chose these roots.',
  notChosen:
    'The root ships with the workbench. Our relying party chose none of its own, so step 24 is left as its policy; a real one decides here.',
  notChosenNowhere:
    'Looked at: the roots that ship with the workbench. Our relying party chose none of its own, so step 24 is left as its policy.',
  judgedAt: {
    registration: (moment: string) => `Judged for the time of the registration, ${moment}.`,
    now: (moment: string) => `When the registration took place is not known: judged for now, ${moment}.`,
  },
  procedure: (fmt: string) => `The procedure of ${fmt}, sentence by sentence`,
  pathRules: 'The rules of the path',
  statuses: {
    passed: 'holds',
    failed: 'does not hold',
    'not-evaluated': 'open',
    warning: 'odd',
    note: 'worth knowing',
  },
  expected: 'expected',
  found: 'found',
  showBytes: 'Show bytes',
  showBytesOf: (sentence: string) => `Show bytes: ${sentence}`,
  because: (sentence: string) => ` Because ${sentence}.`,
  notJudged: 'The answer holds no statement that could be judged.',
  compoundLine: 'Several statements together; all of them have to hold.',
  part: (index: number, fmt: string) => `Statement ${index} of the compound: ${fmt}`,
  statement: { tpm: 'What the TPM certified', 'android-safetynet': 'What Google’s service signed' },
  statementLines: {
    tpm: 'certInfo is what the TPM signed; pubArea describes the key that it speaks of.',
    'android-safetynet': 'A JWS: header, payload and signature. The service was closed in 2025.',
  },
  parts: {
    certInfo: 'certInfo, the certified facts',
    pubArea: 'pubArea, the key',
    header: 'Header',
    payload: 'Payload',
  },
};
