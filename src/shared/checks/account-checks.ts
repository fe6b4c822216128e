import { encodeBase64url, findBase64urlFlaw } from '../bytes/base64url.ts';
import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import type { DecodedAuthentication } from '../ceremony/decoded-ceremony.ts';
import { absent } from '../inspection/absent.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import { decidingSpans } from './deciding-spans.ts';
import { decided, noSpans, notApplicable, notEvaluated, type StepOutcome } from './step-outcome.ts';

const userHandlePath = ['userHandle'];

/** §7.2 step 5: applies where the options had an allow list. */
export function checkAllowedCredential({ decoded, expectation }: AuthenticationContext): StepOutcome {
  const { allowCredentials } = expectation;
  if (allowCredentials === undefined) return notEvaluated('not-known', { spans: noSpans });
  if (allowCredentials.length === 0) return notApplicable('allow-list-empty', { spans: noSpans });
  const { id } = decoded;
  if (id === undefined) return notEvaluated('not-decoded', { spans: noSpans });
  const [only] = allowCredentials;
  const expected = allowCredentials.length === 1 && only !== undefined ? only : allowCredentials.join(' | ');
  return decided(isAmong(allowCredentials, id), { expected, found: id, spans: noSpans });
}

/** An id that is not quite base64url is step 3's fault; whom it identifies can still be told. */
function isAmong(allowCredentials: readonly string[], id: string): boolean {
  if (allowCredentials.includes(id)) return true;
  const bytes = decodeAnyBase64(id);
  return bytes !== undefined && allowCredentials.includes(encodeBase64url(bytes));
}

/**
 * The user handle as base64url, undefined where there is none. An empty one counts as none: a user handle has 1 to 64
 * bytes (§5.4.3), yet clients are seen to send `"userHandle": ""` where the authenticator returned no user (captured
 * vector `tweag-auth-01-empty-userhandle`).
 */
function presentUserHandle({ userHandle }: DecodedAuthentication): string | undefined {
  return userHandle === undefined || userHandle.length === 0 ? undefined : encodeBase64url(userHandle);
}

const ofNoUserHandle = `userHandle ${absent}, rawId `;

/**
 * §7.2 step 6, in its two branches: the user was identified before the ceremony, or the response identifies the user.
 * Either way that account must hold a record with the response's credential ID, and a user handle must be the account's. Nobody
 * may remember which branch it was, or all of the record: then only a contradiction fails, and what nobody can compare stays open.
 */
export function checkUserAndRecord({ decoded, known, expectation }: AuthenticationContext): StepOutcome {
  const { credentialRecord: record, user } = known;
  const { rawId: id } = decoded;
  const userHandle = presentUserHandle(decoded);
  const spans = decidingSpans(decoded, userHandlePath);
  const ofUserHandle = userHandle === undefined ? ofNoUserHandle : `userHandle ${userHandle}, rawId `;
  const found = ofUserHandle + (id ?? absent);
  if (user === null && userHandle === undefined) {
    return decided(false, { expected: `userHandle ≠ ${absent}`, found, spans });
  }
  if (record === undefined) return notEvaluated('not-known', { found, spans });
  if (record === null) return decided(false, { expected: 'credentialRecord', found: absent, spans });
  const recordId = canonical(record.id, id);
  // Whose record it is, and who was identified: one account, where both are known.
  const ofRecord = canonical(record.userHandle, userHandle);
  const ofUser = user?.userHandle === record.userHandle ? ofRecord : canonical(user?.userHandle, userHandle);
  const account = ofRecord ?? ofUser;
  const wanted = user === null ? (account ?? '?') : `${account ?? '?'} | ${absent}`;
  const facts = { expected: `userHandle ${wanted}, rawId ${recordId ?? '?'}`, found, spans };
  if (id === undefined || areDifferent(recordId, id)) return decided(false, facts);
  if (areDifferent(ofRecord, ofUser) || areDifferent(account, userHandle)) return decided(false, facts);
  const identifiedBefore = user !== undefined || (expectation.allowCredentials ?? []).length > 0;
  const isCompared = userHandle === undefined ? identifiedBefore : account !== undefined;
  return recordId === undefined || !isCompared
    ? notEvaluated('not-known', { found, spans })
    : decided(true, facts);
}

/** What the relying party remembers as base64url, in whatever base64 it was written; there is nothing to do where it is what was received. */
function canonical(text: string | undefined, received: string | undefined): string | undefined {
  if (text === undefined || text === received || findBase64urlFlaw(text) === undefined) return text;
  const bytes = decodeAnyBase64(text);
  return bytes === undefined ? text : encodeBase64url(bytes);
}

/** Whether both are known, and not the same. */
function areDifferent(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
