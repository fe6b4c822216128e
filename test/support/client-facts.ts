import type { ClientFacts } from '../../src/shared/contract/ceremony-response.ts';

/** What an ordinary page would report of itself. */
export const clientFacts: ClientFacts = {
  userAgent: 'Test/1.0',
  platform: 'Linux',
  language: 'en',
  elapsed: 123.5,
  timeout: 60_000,
  focusedAtStart: true,
  focusedAtEnd: true,
  userVerifyingPlatformAuthenticator: null,
  capabilities: { conditionalGet: true },
};
