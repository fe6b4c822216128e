import type { ApiErrorBody, ApiErrorCode } from '../../shared/contract/api-error.ts';

type FailureStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 421 | 422 | 429 | 500 | 502;
interface FailureText {
  readonly status: FailureStatus;
  readonly message: string;
  readonly nextStep: string;
}

const texts: Readonly<Record<ApiErrorCode, FailureText>> = {
  'foreign-host': {
    status: 421,
    message: 'The request names a host that is not this workbench.',
    nextStep:
      'Open the address that the workbench printed; it starts with https://localhost or http://localhost.',
  },
  'foreign-origin': {
    status: 403,
    message: 'The request comes from a page of another site.',
    nextStep: 'Use the workbench from its own page.',
  },
  'not-paired': {
    status: 401,
    message: 'This browser has not been let into the workbench, or the workbench was restarted since.',
    nextStep: 'Open a fresh pairing link from the workbench.',
  },
  'pairing-code-unknown': {
    status: 401,
    message: 'The pairing code is not known: it was used before, or it is older than five minutes.',
    nextStep: 'Make a fresh pairing link in the workbench; each works once.',
  },
  'body-too-large': {
    status: 413,
    message: 'The request body is larger than 1 MiB.',
    nextStep: 'Send less. If this was a response of a ceremony, the workbench kept the first 64 KiB of it.',
  },
  'broken-json': {
    status: 400,
    message: 'The request body is not JSON in UTF-8.',
    nextStep:
      'Send one JSON object. If this was a response of a ceremony, the workbench kept the bytes as they came.',
  },
  'invalid-request': {
    status: 400,
    message: 'The request does not have the expected form.',
    nextStep: 'Compare it with what the workbench itself sends.',
  },
  'not-a-response': {
    status: 422,
    message: 'The JSON is neither a credential nor a refusal.',
    nextStep:
      'Send {"credential": …} with what credential.toJSON() gives, or {"refusal": …} with the exception.',
  },
  'not-found': {
    status: 404,
    message: 'There is nothing at this address.',
    nextStep: 'Check the address.',
  },
  'unknown-ceremony': {
    status: 404,
    message: 'There is no such ceremony.',
    nextStep: 'Ask for new options and answer those.',
  },
  'unknown-import': {
    status: 409,
    message: 'This import does not go on here: the workbench was started anew, or a part of it was left out.',
    nextStep: 'What arrived before is kept. Start the import again with the rest.',
  },
  'not-a-ceremony': {
    status: 422,
    message: 'The text holds no ceremony that could be judged.',
    nextStep: 'Send a ceremony file, or a response as toJSON() gives it.',
  },
  'challenge-used': {
    status: 409,
    message: 'This challenge was answered before. The response was logged as a replay and not accepted.',
    nextStep: 'Start a new ceremony: every challenge is good for one response.',
  },
  'challenge-expired': {
    status: 410,
    message: 'This challenge is older than five minutes. The response was logged and not accepted.',
    nextStep: 'Start a new ceremony and finish it within five minutes.',
  },
  'virtual-unavailable': {
    status: 409,
    message: 'Virtual authenticators need a window that the workbench opened itself.',
    nextStep: 'Start the workbench with its own window, or use the authenticators of this device.',
  },
  'virtual-failed': {
    status: 502,
    message: 'The browser refused the virtual authenticator.',
    nextStep: 'Try again; if it stays, restart the workbench.',
  },
  internal: {
    status: 500,
    message: 'The workbench made a mistake.',
    nextStep: 'Try again. The details are in the terminal that the workbench was started from.',
  },
};

/** A request that is answered with an error: thrown anywhere below the application, turned into JSON at its edge. */
export class ApiFailure extends Error {
  readonly status: FailureStatus;
  readonly body: ApiErrorBody;

  constructor(code: ApiErrorCode, changes: Partial<FailureText> & { cause?: unknown } = {}) {
    const text = texts[code];
    const message = changes.message ?? text.message;
    super(message, { cause: changes.cause });
    this.name = 'ApiFailure';
    this.status = changes.status ?? text.status;
    this.body = { error: { code, message, nextStep: changes.nextStep ?? text.nextStep } };
  }
}
