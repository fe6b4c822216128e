/** What keeps the command from its work: a wrong option, or input that cannot be read. The message ends with a next step. */
export class InspectError extends Error {
  readonly code: 'usage' | 'unreadable';

  constructor(code: 'usage' | 'unreadable', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InspectError';
    this.code = code;
  }
}
