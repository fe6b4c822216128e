import { encodeBase64url } from '../bytes/base64url.ts';
import type { DecodedAuthentication } from '../ceremony/decoded-ceremony.ts';
import { absent } from '../inspection/absent.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import { decidingSpans } from './deciding-spans.ts';
import {
  decided,
  noSpans,
  notApplicable,
  notEvaluated,
  type StepFacts,
  type StepOutcome,
} from './step-outcome.ts';

/** §7.2 step 5: applies where the options had an allow list. */
export function checkAllowedCredential({ decoded, expectation }: AuthenticationContext): StepOutcome {
  const { allowCredentials } = expectation;
  if (allowCredentials === undefined) return notEvaluated('not-known', { spans: noSpans });
  if (allowCredentials.length === 0) return notApplicable('allow-list-empty', { spans: noSpans });
  const { id } = decoded;
  if (id === undefined) return notEvaluated('not-decoded', { spans: noSpans });
  return decided(allowCredentials.includes(id), {
    expected: allowCredentials.join(' | '),
    found: id,
    spans: noSpans,
  });
}

/**
 * The user handle as base64url, undefined where there is none. An empty one counts as none: a user handle has 1 to 64
 * bytes (§5.4.3), yet clients are seen to send `"userHandle": ""` where the authenticator returned no user (captured
 * vector `tweag-auth-01-empty-userhandle`).
 */
function presentUserHandle({ userHandle }: DecodedAuthentication): string | undefined {
  return userHandle === undefined || userHandle.length === 0 ? undefined : encodeBase64url(userHandle);
}

function handleFacts(decoded: DecodedAuthentication, expected: string | undefined): StepFacts {
  return {
    expected: `userHandle ${expected ?? `≠ ${absent}`}`,
    found: `userHandle ${presentUserHandle(decoded) ?? absent}`,
    spans: decidingSpans(decoded, ['userHandle']),
  };
}

/**
 * §7.2 step 6, in its two branches: the user was identified before the ceremony, or the response identifies the user.
 * Either way that account must hold a record with the response's credential ID. Where nobody remembers which branch it was,
 * only a contradiction fails.
 */
export function checkUserAndRecord({ decoded, rawId: id, known }: AuthenticationContext): StepOutcome {
  const { credentialRecord: record, user } = known;
  if (record === undefined) return notEvaluated('not-known', { spans: noSpans });
  const userHandle = presentUserHandle(decoded);
  if (user === null && userHandle === undefined) return decided(false, handleFacts(decoded, undefined));
  const account = user?.userHandle ?? userHandle;
  const ofAccount =
    account === undefined || record?.userHandle === undefined || record.userHandle === account;
  const ofCredential = record !== null && id !== undefined && (record.id === undefined || record.id === id);
  if (!ofCredential || !ofAccount) {
    const found =
      record === null
        ? absent
        : `userHandle ${record.userHandle ?? absent}, credentialRecord.id ${record.id ?? absent}`;
    return decided(false, {
      expected: `userHandle ${account ?? absent}, credentialRecord.id ${id ?? `≠ ${absent}`}`,
      found,
      spans: decidingSpans(decoded, ['userHandle']),
    });
  }
  if (account === undefined) return decided(true, { found: `credentialRecord.id ${id}`, spans: noSpans });
  return decided(userHandle === undefined || userHandle === account, handleFacts(decoded, account));
}
