/** What keeps the command from its work: a wrong option, or input that cannot be read. The message ends with a next step. */
export class InspectError extends Error {
  readonly code: 'usage' | 'unreadable';

  constructor(code: 'usage' | 'unreadable', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InspectError';
    this.code = code;
  }
}

/** A wrong option, with where to read which ones there are. */
export function usageError(sentence: string, options?: ErrorOptions): InspectError {
  const next = sentence.includes('--policy=list')
    ? ''
    : ' "passkey-workbench inspect --help" lists the options.';
  return new InspectError('usage', `${sentence}${next}`, options);
}
