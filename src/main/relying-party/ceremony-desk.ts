import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { BegunCeremony } from '../../shared/contract/api.ts';
import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import type { AuthenticationRequest, RegistrationRequest } from '../../shared/contract/ceremony-request.ts';
import { ceremonySummarySchema } from '../../shared/contract/ceremony-summary.ts';
import type { Passkey } from '../../shared/contract/passkey.ts';
import type { CeremonyKind } from '../../shared/contract/vocabulary.ts';
import type { Records } from '../records/open-records.ts';
import { createTurns } from '../workbench/create-turns.ts';
import type { Addresses } from './addresses.ts';
import { ApiFailure } from './api-failure.ts';
import { createRegistrationOptions } from './creation-options.ts';
import type { EventHub } from './event-hub.ts';
import { judgeResponse } from './judge-response.ts';
import type { RequestBody } from './read-body.ts';
import { createAuthenticationOptions } from './request-options.ts';

/** Challenges are good for one response, and for this long. */
export const challengeLifetime = 5 * 60 * 1_000;
export const defaultRpId = 'localhost';

/** Who asks for options: on which origin, and whether a virtual authenticator will answer. */
export interface Asker {
  readonly origin: string;
  readonly virtual: boolean;
}

/** Begins ceremonies and takes their responses. */
export interface CeremonyDesk {
  beginRegistration(request: RegistrationRequest, asker: Asker): Promise<BegunCeremony>;
  beginAuthentication(request: AuthenticationRequest, asker: Asker): Promise<BegunCeremony>;
  /** Stores the body, then judges it. Throws an ApiFailure where there was no credential or refusal to judge in time. */
  takeResponse(kind: CeremonyKind, ceremonyId: string, body: RequestBody): Promise<CeremonyDetail>;
  /** Judges what an earlier run stored and did not get to judge. What cannot be judged is told and left for a later version. */
  judgeLeftOver(): Promise<void>;
  /** Ends once nothing is being judged any more. */
  close(): Promise<void>;
}

interface DeskContext {
  readonly records: Records;
  readonly events: EventHub;
  readonly addresses: Addresses;
  /** What judging needs from outside; asked for when there is something to judge. */
  readonly tools: () => Promise<JudgingTools>;
  readonly now: () => number;
}

export function openCeremonyDesk(context: DeskContext): CeremonyDesk {
  const { records, events, addresses, tools, now } = context;
  const { ceremonies, ceremonyList, passkeys, users } = records;
  const timers = new Set<NodeJS.Timeout>();
  // Judging reads a record, waits for the library and writes the record: two at once could both build on the older one.
  const inTurn = createTurns();

  const find = (ceremonyId: string): CeremonyDetail => {
    const ceremony = ceremonies.find(ceremonyId);
    if (ceremony === undefined) throw new ApiFailure('unknown-ceremony');
    return ceremony;
  };
  const publish = (ceremonyId: string): void => {
    // It may have been deleted while it waited; it is judged all the same, in case that is taken back.
    if (ceremonyList.isDeleted(ceremonyId)) return;
    const ceremony = ceremonySummarySchema.parse(find(ceremonyId));
    events.publish({ type: 'ceremony.changed', ceremony });
  };
  const endUnansweredLater = (ceremonyId: string): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      for (const id of ceremonies.endUnanswered(now(), ceremonyId)) publish(id);
    }, challengeLifetime);
    timer.unref();
    timers.add(timer);
  };
  const begin = (
    kind: CeremonyKind,
    request: RegistrationRequest | AuthenticationRequest,
    asker: Asker,
    options: { challenge: string },
  ): BegunCeremony => {
    const startedAt = now();
    const ceremonyId = ceremonies.begin({
      ...asker,
      kind,
      userName: request.userName ?? null,
      startedAt,
      challenge: options.challenge,
      expiresAt: startedAt + challengeLifetime,
      request,
      options: JSON.stringify(options),
      rpId: request.rpId ?? defaultRpId,
    });
    endUnansweredLater(ceremonyId);
    publish(ceremonyId);
    return { ceremonyId, options };
  };
  const judge = async (ceremonyId: string): Promise<void> => {
    const passkey = await inTurn(async () =>
      judgeResponse(ceremonyId, { records, addresses, tools: await tools(), now }),
    );
    publish(ceremonyId);
    if (passkey !== undefined) events.publish({ type: 'passkey.changed', passkey });
  };

  return {
    async beginRegistration(request, asker) {
      const { userName, displayName } = request;
      const user = users.keep({ userName, displayName, now: now() });
      const options = await createRegistrationOptions(request, {
        user,
        passkeys: passkeys.enabledOf(user.userHandle),
        rpId: request.rpId ?? defaultRpId,
      });
      return begin('registration', request, asker, options);
    },
    async beginAuthentication(request, asker) {
      const rpId = request.rpId ?? defaultRpId;
      const allowed = request.userName === undefined ? [] : passkeysOf(request.userName, rpId, records);
      const options = await createAuthenticationOptions(request, { passkeys: allowed, rpId });
      return begin('authentication', request, asker, options);
    },
    async takeResponse(kind, ceremonyId, body) {
      const asked = find(ceremonyId);
      if (asked.kind !== kind || asked.imported) throw new ApiFailure('unknown-ceremony');
      const holder = ceremonies.receive(ceremonyId, { ...body, receivedAt: now() });
      await judge(holder);
      const ceremony = find(holder);
      throwUnjudged(ceremony);
      return ceremony;
    },
    async judgeLeftOver() {
      for (const { id, imported } of ceremonies.unjudged()) {
        if (imported) continue;
        // Our own mistake with one stored body must not keep the workbench from starting.
        await judge(id).catch((error: unknown) =>
          console.error(`ceremony ${id} could not be judged:`, error),
        );
      }
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      await inTurn(async () => undefined);
    },
  };
}

/** The passkeys for an allow list. An empty list would mean "anybody", which is not what was asked. */
function passkeysOf(userName: string, rpId: string, { users, passkeys }: Records): Passkey[] {
  const user = users.find(userName);
  const usable = user === undefined ? [] : passkeys.enabledOf(user.userHandle);
  const found = usable.filter(({ record }) => record.rpId === rpId);
  if (found.length > 0) return found;
  throw new ApiFailure('not-found', {
    message: `There is no enabled passkey of the user "${userName}" for ${rpId}.`,
    nextStep: 'Create a passkey for this user first, or sign in without a user name.',
  });
}

/** Verdicts are content and come with 200; these outcomes say that there was nothing to judge, or nothing in time. */
function throwUnjudged({ rejection }: CeremonyDetail): void {
  if (
    rejection === 'body-too-large' ||
    rejection === 'broken-json' ||
    rejection === 'not-a-response' ||
    rejection === 'challenge-used' ||
    rejection === 'challenge-expired'
  ) {
    throw new ApiFailure(rejection);
  }
}
