import { z } from 'zod';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { KnownCeremony } from '../../shared/checks/known-ceremony.ts';
import { firstFailedStep } from '../../shared/checks/reconcile-verdicts.ts';
import type { CeremonyDetail, RejectionCode } from '../../shared/contract/ceremony.ts';
import type { CeremonyResponse } from '../../shared/contract/ceremony-response.ts';
import { ceremonyResponseSchema } from '../../shared/contract/ceremony-response.ts';
import type { Passkey } from '../../shared/contract/passkey.ts';
import type { CeremonyOutcome, Evidence } from '../records/ceremonies.ts';
import type { Records } from '../records/open-records.ts';
import type { Addresses } from './addresses.ts';
import { judgeAuthentication } from './judge-authentication.ts';
import { judgeRegistration } from './judge-registration.ts';
import type { Judgement } from './judgement.ts';
import { parseJsonBytes } from './parse-json-bytes.ts';
import { rejectedWithoutFacts } from './response-facts.ts';

interface JudgingContext {
  readonly records: Records;
  readonly addresses: Addresses;
  readonly tools: JudgingTools;
  readonly now: () => number;
}

/** Our own options, as they went out. */
const sentOptionsSchema = z.record(z.string(), z.unknown());

/**
 * Judges the stored body of a ceremony and stores the verdicts, together with the passkey that it makes or changes. Works
 * from the records alone, so what a crash left unjudged is judged by the next run. Returns the passkey of an accepted one.
 */
export async function judgeResponse(
  ceremonyId: string,
  context: JudgingContext,
): Promise<Passkey | undefined> {
  const { records, now } = context;
  const ceremony = records.ceremonies.find(ceremonyId);
  const evidence = records.ceremonies.evidenceOf(ceremonyId);
  if (ceremony === undefined || evidence === undefined) throw new Error(`no ceremony ${ceremonyId}`);
  const response = readResponse(ceremony, evidence);
  const nothing = rejectedWithoutFacts(now());
  if (typeof response === 'string') {
    records.ceremonies.conclude(ceremonyId, { ...nothing, rejection: response });
    return undefined;
  }
  const clientFacts = response.clientFacts ?? null;
  const known = { ...nothing, clientFacts, elapsed: clientFacts?.elapsed ?? null };
  const late = challengeRejection(ceremony, evidence);
  if ('refusal' in response) {
    const { refusal } = response;
    // A refusal after the challenge ran out is still a refusal; nothing in it relies on the challenge.
    const isReplay = late === 'challenge-used';
    const outcome = isReplay ? { rejection: late } : { status: 'refused' as const };
    records.ceremonies.conclude(ceremonyId, { ...known, refusal, refusalName: refusal.name, ...outcome });
    return undefined;
  }
  const judgement = await judgeCredential(response.credential, ceremony, evidence, context);
  return concludeJudged(ceremony, { ...judgement, rejection: late ?? judgement.rejection }, known, context);
}

/** The response in the body, or why there is none. */
function readResponse(ceremony: CeremonyDetail, { body }: Evidence): CeremonyResponse | RejectionCode {
  if (body === null || body.length !== ceremony.bodyLength) return 'body-too-large';
  const value = parseJsonBytes(body);
  if (value === undefined) return 'broken-json';
  const parsed = ceremonyResponseSchema.safeParse(value);
  return parsed.success ? parsed.data : 'not-a-response';
}

function challengeRejection(ceremony: CeremonyDetail, { expiresAt }: Evidence): RejectionCode | null {
  if (ceremony.replayOf !== null) return 'challenge-used';
  return (ceremony.receivedAt ?? 0) < expiresAt ? null : 'challenge-expired';
}

function judgeCredential(
  credential: Record<string, unknown>,
  ceremony: CeremonyDetail,
  { challenge }: Evidence,
  { records, addresses, tools }: JudgingContext,
): Promise<Judgement> {
  const { kind, rpId, origin, options, request } = ceremony;
  if (rpId === null || origin === null || options === null || request === null)
    throw new Error(`an imported ceremony is judged by what its file says: ${ceremony.id}`);
  const known: KnownCeremony = {
    kind,
    response: credential,
    relyingParty: {
      rpId,
      // The ceremony's own origin too: another port may have been in use when it began.
      origins: [...new Set([addresses.origin, addresses.plainOrigin, origin])],
    },
    // What is kept of the challenge is what counts, whatever became of the options' text.
    options: { ...sentOptionsSchema.parse(JSON.parse(options)), challenge },
    policy: { userVerification: request.userVerification },
    time: ceremony.receivedAt ?? undefined,
  };
  if (kind === 'registration') {
    const credentialIdInUse = (credentialId: string) => records.passkeys.find(credentialId) !== undefined;
    return judgeRegistration({ ...known, credentialIdInUse }, { rpId, tools });
  }
  const user = ceremony.userName === null ? null : (records.users.find(ceremony.userName) ?? null);
  return judgeAuthentication({ ...known, user }, { tools, findPasskey: records.passkeys.find });
}

function concludeJudged(
  ceremony: CeremonyDetail,
  judgement: Judgement,
  known: CeremonyOutcome,
  { records, now }: JudgingContext,
): Passkey | undefined {
  const { facts, libraryVerdict, steps, findings, extensions, rejection, recordBefore, record } = judgement;
  const outcome: CeremonyOutcome = {
    ...known,
    ...facts,
    libraryVerdict,
    steps: steps.map((step) => ({ ...step, spans: [...step.spans] })),
    findings: findings.map((finding) => ({ ...finding, spans: [...finding.spans] })),
    extensions,
    failedStep: firstFailedStep(steps)?.step ?? null,
    signCountBefore: recordBefore?.signCount ?? null,
    recordBefore,
  };
  if (rejection !== null) {
    records.ceremonies.conclude(ceremony.id, { ...outcome, rejection });
    return undefined;
  }
  if (record === undefined) throw new Error('a response was accepted that holds no credential record');
  return records.transaction(() => {
    records.ceremonies.conclude(ceremony.id, { ...outcome, status: 'accepted', recordAfter: record });
    if (ceremony.kind === 'authentication') return records.passkeys.updateRecord(record, now());
    const user = records.users.find(ceremony.userName ?? '');
    if (user === undefined) throw new Error(`a registration without its user: ${ceremony.id}`);
    const { fmt, alg, aaguid } = facts;
    return records.passkeys.add({
      record,
      userHandle: user.userHandle,
      platform: known.clientFacts?.platform ?? null,
      alg,
      fmt,
      aaguid,
      attachment: judgement.attachment,
      createdAt: now(),
    });
  });
}
