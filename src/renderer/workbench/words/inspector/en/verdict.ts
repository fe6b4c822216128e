import { seconds } from './seconds.ts';

/** The first lines of the inspector: what happened, at which step, why. */
export const verdict = {
  sentenceGap: ' ',
  showRepeated: 'Show the ceremony it repeats',
  seconds,
  bytes: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'byte' : 'bytes'}`,
  registrationBy: (userName: string) => `Registration · ${userName}`,
  authenticationBy: (userName: string) => `Sign-in · ${userName}`,
  registration: 'Registration',
  authentication: 'Sign-in',
  title: {
    waiting: 'Waiting for the authenticator',
    unjudged: 'Not judged yet',
    undecided: 'Undecided: nothing speaks against it, and too little is known to accept it',
    unanswered: 'No answer came back',
    acceptedRegistration: 'Accepted: a new passkey is stored',
    acceptedElsewhere: 'Accepted: this registration keeps every rule',
    acceptedAuthentication: 'Accepted: the signature proves the passkey',
    refused: (name: string) => `Refused by the client: ${name}`,
    cancelled: 'Cancelled: you stopped the request',
    rejectedAt: (step: string, sentence: string) => `Rejected at step ${step}: ${sentence}`,
    rejections: {
      'body-too-large': 'Rejected: the answer is larger than we accept',
      'broken-json': 'Rejected: the answer is not JSON',
      'not-a-response': 'Rejected: the answer is JSON, but no credential',
      'challenge-used': 'Rejected: this challenge was answered before',
      'challenge-expired': 'Rejected: the challenge had run out',
      'unknown-credential': 'Rejected: we hold no such passkey',
      'disabled-credential': 'Rejected: this passkey is switched off here',
      'credential-already-registered': 'Rejected: this credential is registered already',
      'step-failed': 'Rejected: a step of the verification failed',
      'library-rejected': 'Rejected by the library: our steps found nothing wrong',
    },
    rejected: 'Rejected',
  },
  line: {
    waiting: 'The options are out. Touch the authenticator, answer the dialog, or cancel.',
    unjudged: 'It was imported and is kept. The verdict appears here by itself.',
    undecided: (passed: number, left: number) =>
      `${passed} steps passed, ${left} could not be evaluated. Import it as a ceremony file that names the challenge, the origin and, for a sign-in, the credential record.`,
    unanswered: 'The challenge ran out, or the workbench was closed, before anything arrived.',
    refused: 'The client answered with an exception instead of a credential: there are no bytes to judge.',
    cancelled: 'The page aborted the request; nothing was sent by an authenticator.',
    'body-too-large': (bytes: string) =>
      `${bytes} arrived. Only the beginning was kept, and it was not taken apart.`,
    'broken-json': 'Every character that arrived is kept below, as it came.',
    'not-a-response':
      'A credential is an object with id, type and response. What arrived is kept below, as it came.',
    'challenge-used':
      'A challenge is good for one answer. The same bytes a second time are a replay, whatever they contain.',
    'challenge-expired': 'A challenge lives for five minutes; this answer came later.',
    'unknown-credential': 'The credential ID matches no passkey that was registered here.',
    'disabled-credential': 'Switch it on under Passkeys to accept its answers again.',
    'credential-already-registered': 'A credential ID may belong to one account only.',
    expectedAndFound: (expected: string, found: string) => ({
      before: 'Expected ',
      expected,
      between: ', found ',
      found,
      after: '.',
    }),
    moreFailed: (steps: readonly string[]) =>
      steps.length === 1
        ? `1 more step failed (${steps.join(', ')}).`
        : `${steps.length} more steps failed (${steps.join(', ')}).`,
    counts: (passed: number, left: number) =>
      left === 0
        ? `${passed} steps passed.`
        : `${passed} steps passed, ${left} ${left === 1 ? 'was' : 'were'} not evaluated.`,
    libraryAgrees: 'The library agrees.',
    libraryAccepts: 'The library would accept it.',
    libraryRejects: (message: string) => `The library rejects it: “${message}”`,
    libraryDiffers: (reason: string) => `The library rejects it, which changes nothing: ${reason}.`,
    librarySays: (message: string) => `The library agrees: “${message}”`,
    libraryRejectsSilently: 'The library rejects it, without a message.',
  },
  facts: {
    signCount: 'signCount',
    noCounter: 'no counter',
    fell: 'fell',
    'fell-to-zero': 'fell to 0',
    stayed: 'did not rise',
    authenticator: 'Authenticator (AAGUID)',
    algorithm: 'Algorithm',
    took: 'Took',
    tookOf: (timeout: string) => `of ${timeout}`,
    virtual: 'virtual authenticator',
    imported: 'imported',
    noModel: 'says no model',
    virtualModel: 'Chromium virtual',
    unknownModel: 'unknown model',
    certainty: {
      none: 'claimed, not attested',
      zero: 'aaguid is all zeros',
      self: 'claimed, self-attested',
      certified: 'certificate, root not checked',
      remembered: 'as registered',
    },
  },
};
