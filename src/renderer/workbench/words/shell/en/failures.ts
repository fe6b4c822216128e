import type { RelyingPartyErrorCode } from '../../../state/relying-party-error.ts';

interface FailureWords {
  readonly message: string;
  readonly nextStep: string;
}

/** What it means for the person at this window that a request of theirs failed, by code. */
export const failures: Readonly<Record<RelyingPartyErrorCode, FailureWords>> = {
  unreachable: {
    message: 'The relying party did not answer.',
    nextStep: 'See whether the workbench still runs, and try again.',
  },
  'not-understood': {
    message: 'The relying party answered something that this page does not understand.',
    nextStep: 'Reload the page. If that does not help, restart the workbench.',
  },
  'foreign-host': {
    message: 'This page was opened under a name that is not the workbench’s.',
    nextStep:
      'Open the address that the workbench printed; it starts with https://localhost or http://localhost.',
  },
  'foreign-origin': {
    message: 'The relying party takes requests only from its own pages.',
    nextStep: 'Open the workbench at its own address, outside any frame.',
  },
  'not-paired': {
    message: 'This window is not paired, or the workbench was restarted since.',
    nextStep: 'Make a new link in the workbench’s own window, and open it here.',
  },
  'pairing-code-unknown': {
    message: 'This pairing code does not work: it was used before, or it is older than five minutes.',
    nextStep: 'Make a new link in the workbench’s own window. After many wrong codes, wait a minute first.',
  },
  'body-too-large': {
    message: 'The request was larger than the relying party accepts.',
    nextStep: 'Send less than 1 MiB.',
  },
  'broken-json': {
    message: 'The request reached the relying party as something that is not JSON.',
    nextStep: 'Look for an extension or a proxy that changes requests, and try again.',
  },
  'invalid-request': {
    message: 'The relying party cannot accept this request as it is.',
    nextStep: 'Correct what it names, and try again.',
  },
  'not-a-response': {
    message: 'What was sent is neither a credential nor a refusal.',
    nextStep: 'Start a new ceremony.',
  },
  'not-found': {
    message: 'It is not there any more.',
    nextStep: 'Reload the page to see what the relying party keeps.',
  },
  'unknown-ceremony': {
    message: 'The relying party keeps no such ceremony.',
    nextStep: 'Start a new one.',
  },
  'unknown-import': {
    message: 'The import cannot go on: the workbench was started anew meanwhile.',
    nextStep: 'What arrived before is kept. Import the rest again.',
  },
  'not-a-ceremony': {
    message: 'There is no ceremony in it that could be judged.',
    nextStep: 'Paste a ceremony file, or a response as toJSON() gives it.',
  },
  'challenge-used': {
    message: 'This challenge was answered before.',
    nextStep: 'Start a new ceremony: every challenge is good for one answer.',
  },
  'challenge-expired': {
    message: 'This challenge is older than five minutes.',
    nextStep: 'Start a new ceremony, and finish it within five minutes.',
  },
  'virtual-unavailable': {
    message: 'Virtual authenticators need a window that the workbench opened itself.',
    nextStep: 'Start the workbench with its own window, or use the authenticators of this device.',
  },
  'virtual-failed': {
    message: 'The virtual authenticator could not be switched.',
    nextStep: 'Try again. If that does not help, restart the workbench.',
  },
  internal: {
    message: 'The workbench made a mistake.',
    nextStep: 'Try again. The details are in the terminal that the workbench was started from.',
  },
};
