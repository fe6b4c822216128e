import type { ClientFacts } from '../../../shared/contract/ceremony-response.ts';

const patience = 2_000;

type Abilities = Pick<ClientFacts, 'userVerifyingPlatformAuthenticator' | 'capabilities'>;

/** Asks the client what it says it can do. Null where it does not say, or not in time. */
export async function askAbilities(): Promise<Abilities> {
  if (typeof PublicKeyCredential === 'undefined') {
    return { userVerifyingPlatformAuthenticator: null, capabilities: null };
  }
  const [userVerifyingPlatformAuthenticator, capabilities] = await Promise.all([
    inTime(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()),
    inTime(() => PublicKeyCredential.getClientCapabilities()),
  ]);
  return { userVerifyingPlatformAuthenticator, capabilities };
}

export interface CallObservation extends Abilities {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly timeout: number;
  readonly focusedAtStart: boolean;
  readonly focusedAtEnd: boolean;
}

/** What the page saw around one call of the client, as it goes to the relying party with the answer. */
export function describeClient({ startedAt, endedAt, ...seen }: CallObservation): ClientFacts {
  return {
    ...seen,
    userAgent: navigator.userAgent.slice(0, 1_000),
    platform: (navigator.userAgentData?.platform || navigator.platform).slice(0, 200),
    language: navigator.language,
    elapsed: endedAt - startedAt,
  };
}

/** The answer, or null where the client rejects, lacks the method, or does not settle: a fact that is missing must not hold up a ceremony. */
async function inTime<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  const { promise: tooLate, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), patience);
  try {
    return await Promise.race([ask(), tooLate]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
