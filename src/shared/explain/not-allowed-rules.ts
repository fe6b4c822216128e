import type { RefusalFact } from './refusal-explanation.ts';
import type { RefusalFacts } from './refusal-facts.ts';
import type { RefusalRule } from './refusal-rule.ts';

/** A client that waits for its timer ends within this part of it. */
const wholeTimeout = 0.95;
/** Milliseconds within which nobody reads a dialog and closes it. */
const atOnce = 1_000;

/** What the duration of the call says; nothing where it was not measured. */
function durationFacts({ elapsed, timeout }: RefusalFacts): readonly RefusalFact[] {
  if (elapsed === undefined) return [];
  if (elapsed < atOnce) return [{ code: 'ended-at-once', elapsed }];
  if (timeout === undefined) return [];
  return elapsed >= wholeTimeout * timeout
    ? [{ code: 'waited-whole-timeout', elapsed, timeout }]
    : [{ code: 'ended-before-timeout', elapsed, timeout }];
}

function durationSays(facts: RefusalFacts, code: RefusalFact['code']): boolean {
  return durationFacts(facts).some((fact) => fact.code === code);
}

function virtualFacts({ evidence }: RefusalFacts): readonly RefusalFact[] {
  return evidence.virtual ? [{ code: 'virtual-authenticator' }] : [];
}

const timedOut: RefusalRule = (facts) =>
  durationSays(facts, 'waited-whole-timeout')
    ? { code: 'timed-out', likelihood: 'likely', because: durationFacts(facts) }
    : undefined;

/** Nobody sees a dialog while a virtual authenticator answers. */
const dismissed: RefusalRule = (facts) => {
  if (facts.evidence.virtual) return undefined;
  const likelihood = durationSays(facts, 'ended-before-timeout') ? 'likely' : 'possible';
  return { code: 'dismissed-by-person', likelihood, because: durationFacts(facts) };
};

const noMatchingCredential: RefusalRule = (facts) => {
  if (facts.evidence.kind !== 'authentication') return undefined;
  const telling = facts.evidence.virtual || durationSays(facts, 'ended-at-once');
  return {
    code: 'no-matching-credential',
    likelihood: telling ? 'likely' : 'possible',
    because: [
      { code: 'allow-list', count: facts.allowCount },
      ...virtualFacts(facts),
      ...durationFacts(facts),
    ],
  };
};

const noPlatformAuthenticator: RefusalRule = ({ attachment, platformAuthenticator }) =>
  attachment === 'platform' && platformAuthenticator === false
    ? {
        code: 'no-platform-authenticator',
        likelihood: 'likely',
        because: [
          { code: 'attachment-requested', attachment },
          { code: 'no-user-verifying-platform-authenticator' },
        ],
      }
    : undefined;

const userVerificationImpossible: RefusalRule = (facts) => {
  const { userVerification, platformAuthenticator, evidence } = facts;
  if (userVerification !== 'required') return undefined;
  return {
    code: 'user-verification-impossible',
    likelihood: evidence.virtual || platformAuthenticator === false ? 'likely' : 'possible',
    because: [
      { code: 'user-verification-requested', userVerification },
      ...virtualFacts(facts),
      ...(platformAuthenticator === false
        ? [{ code: 'no-user-verifying-platform-authenticator' } as const]
        : []),
    ],
  };
};

/** A virtual authenticator has one attachment and a list of algorithms of its own; a real one may lack room or a feature. */
const authenticatorDoesNotFit: RefusalRule = (facts) => {
  const { evidence, attachment, residentKeyRequired } = facts;
  const demands: RefusalFact[] = [];
  if (attachment !== undefined) demands.push({ code: 'attachment-requested', attachment });
  if (residentKeyRequired) demands.push({ code: 'resident-key-required' });
  if (evidence.kind !== 'registration' || demands.length === 0) return undefined;
  return {
    code: 'authenticator-does-not-fit',
    likelihood: evidence.virtual ? 'likely' : 'possible',
    because: [...demands, ...virtualFacts(facts)],
  };
};

/** Where nothing special was demanded, what is left is how the virtual authenticator is set. */
const virtualAuthenticatorUnable: RefusalRule = (facts) =>
  facts.evidence.virtual && facts.evidence.kind === 'registration' && !authenticatorDoesNotFit(facts)
    ? { code: 'virtual-authenticator-unable', likelihood: 'possible', because: virtualFacts(facts) }
    : undefined;

/**
 * Chromium 156 lets no security key that cannot verify users make a discoverable credential, not even where `residentKey`
 * is only "preferred" (seen with a virtual authenticator, transport usb; one with transport internal may).
 */
const residentKeyNeedsUserVerification: RefusalRule = (facts) => {
  const { evidence, engine, attachment, residentKey } = facts;
  if (!evidence.virtual || evidence.kind !== 'registration' || engine !== 'chromium') return undefined;
  if (attachment === 'platform' || (residentKey !== 'preferred' && residentKey !== 'required'))
    return undefined;
  return {
    code: 'resident-key-needs-user-verification',
    likelihood: 'possible',
    because: [{ code: 'resident-key-requested', residentKey }, ...virtualFacts(facts)],
  };
};

const authenticatorLocked: RefusalRule = ({ evidence, userVerification = 'preferred' }) =>
  evidence.virtual || userVerification === 'discouraged'
    ? undefined
    : {
        code: 'authenticator-locked',
        likelihood: 'possible',
        because: [{ code: 'user-verification-requested', userVerification }],
      };

/** Electron asks the page's session which account is meant, also for a single one; no answer refuses the call. */
const accountNotChosen: RefusalRule = (facts) => {
  const { desktop, evidence, allowCount, platform } = facts;
  if (!desktop || evidence.kind !== 'authentication' || allowCount > 0) return undefined;
  // Windows shows its own list of accounts.
  if (platform === 'windows' && !evidence.virtual) return undefined;
  return {
    code: 'account-not-chosen',
    likelihood: evidence.virtual ? 'likely' : 'possible',
    because: [{ code: 'desktop-app', platform }, { code: 'allow-list', count: 0 }, ...virtualFacts(facts)],
  };
};

/** Whether the request makes a security key that has a PIN ask for it. */
function asksForPin(facts: RefusalFacts): boolean {
  if (facts.userVerification === 'required') return true;
  return facts.evidence.kind === 'registration' ? facts.residentKeyRequired : facts.allowCount === 0;
}

/** Electron has no way to enter a security key's PIN, except on Windows, where the system asks. */
const securityKeyPinUnsupported: RefusalRule = (facts) => {
  const { desktop, platform, evidence, platformAuthenticator } = facts;
  if (!desktop || evidence.virtual || (platform !== 'linux' && platform !== 'macos')) return undefined;
  const likely = asksForPin(facts) && platformAuthenticator !== true && !durationSays(facts, 'ended-at-once');
  return {
    code: 'security-key-pin-unsupported',
    likelihood: likely ? 'likely' : 'possible',
    because: [{ code: 'desktop-app', platform }, ...durationFacts(facts)],
  };
};

/** macOS answers fast where the app is unsigned or the RP ID is not an associated domain, and still says it has an authenticator. */
const platformPasskeysNotEntitled: RefusalRule = (facts) => {
  const { desktop, platform, evidence, platformAuthenticator } = facts;
  if (!desktop || evidence.virtual || platform !== 'macos') return undefined;
  if (!durationSays(facts, 'ended-at-once')) return undefined;
  return {
    code: 'platform-passkeys-not-entitled',
    likelihood: platformAuthenticator === true ? 'likely' : 'possible',
    because: [
      { code: 'desktop-app', platform },
      ...(platformAuthenticator === true ? [{ code: 'user-verifying-platform-authenticator' } as const] : []),
      ...durationFacts(facts),
    ],
  };
};

/** Electron does not ask for focus. */
const pageNotFocused: RefusalRule = ({ desktop, evidence }) =>
  !desktop && evidence.clientFacts?.focusedAtStart === false
    ? { code: 'page-not-focused', likelihood: 'possible', because: [{ code: 'page-without-focus' }] }
    : undefined;

/** For a NotAllowedError whose message does not say what happened, which by design is most of them (WebAuthn L3 §14.5). */
export const notAllowedRules: readonly RefusalRule[] = [
  timedOut,
  noPlatformAuthenticator,
  userVerificationImpossible,
  accountNotChosen,
  noMatchingCredential,
  residentKeyNeedsUserVerification,
  authenticatorDoesNotFit,
  virtualAuthenticatorUnable,
  securityKeyPinUnsupported,
  platformPasskeysNotEntitled,
  dismissed,
  authenticatorLocked,
  pageNotFocused,
];
