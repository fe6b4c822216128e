import { notAllowedRules } from './not-allowed-rules.ts';
import type { Likelihood, RefusalCauseCode } from './refusal-explanation.ts';
import type { RefusalRule } from './refusal-rule.ts';
import { faultOfAddress } from './relying-party-address.ts';

/** The name leaves this cause, with that likelihood, where nothing more is known. */
function nameMeans(code: RefusalCauseCode, likelihood: Likelihood): RefusalRule {
  return ({ evidence }) => ({
    code,
    likelihood,
    because: [
      {
        code: likelihood === 'possible' ? 'name-has-many-meanings' : 'name-has-one-meaning',
        name: evidence.refusal.name,
      },
    ],
  });
}

/** A page that no client lets near WebAuthn with this RP ID. */
export const addressRule: RefusalRule = ({ evidence }) => {
  const { origin, rpId } = evidence;
  if (origin === null || rpId === null) return undefined;
  const code = faultOfAddress(origin, rpId);
  return code === undefined
    ? undefined
    : {
        code,
        likelihood: 'certain',
        because: [
          { code: 'page-address', origin },
          { code: 'rp-id', rpId },
        ],
      };
};

/** Our own timer ends the call with this name; so may a client of its own accord, and the meaning stays. */
const timerEnded: RefusalRule = ({ elapsed, timeout }) => ({
  code: 'timed-out',
  likelihood: 'certain',
  because: [
    { code: 'name-has-one-meaning', name: 'TimeoutError' },
    ...(elapsed === undefined || timeout === undefined
      ? []
      : [{ code: 'waited-whole-timeout', elapsed, timeout } as const]),
  ],
});

/** Electron off Windows shows nothing and waits where there is neither a set-up Touch ID nor a security key. */
const noAuthenticatorReachable: RefusalRule = ({ desktop, platform, evidence, platformAuthenticator }) =>
  desktop && !evidence.virtual && platform !== 'windows' && platformAuthenticator !== true
    ? {
        code: 'no-authenticator-reachable',
        likelihood: platformAuthenticator === false ? 'likely' : 'possible',
        because: [
          { code: 'desktop-app', platform },
          ...(platformAuthenticator === false
            ? [{ code: 'no-user-verifying-platform-authenticator' } as const]
            : []),
        ],
      }
    : undefined;

const nobodyAnswered: RefusalRule = ({ evidence }) => ({
  code: 'nobody-answered',
  likelihood: 'possible',
  because: evidence.virtual ? [{ code: 'virtual-authenticator' }] : [],
});

/** Create ends so for one reason only (§5.1.3): an excluded credential. */
const excludedCredential: RefusalRule = ({ evidence, excludeCount }) =>
  evidence.kind === 'registration' && excludeCount > 0
    ? {
        code: 'already-registered',
        likelihood: 'likely',
        because: [{ code: 'exclude-list', count: excludeCount }],
      }
    : undefined;

const userVerificationDemanded: RefusalRule = ({ userVerification }) =>
  userVerification === 'required'
    ? {
        code: 'user-verification-impossible',
        likelihood: 'likely',
        because: [{ code: 'user-verification-requested', userVerification }],
      }
    : undefined;

const residentKeyDemanded: RefusalRule = ({ residentKeyRequired }) =>
  residentKeyRequired
    ? { code: 'resident-key-impossible', likelihood: 'likely', because: [{ code: 'resident-key-required' }] }
    : undefined;

/** Gecko refuses an untrusted certificate with the name and message of a wrong RP ID. */
const firefoxCertificate: RefusalRule = ({ engine }) =>
  engine === 'firefox'
    ? {
        code: 'certificate-error',
        likelihood: 'possible',
        because: [{ code: 'name-has-many-meanings', name: 'SecurityError' }],
      }
    : undefined;

/** Gecko ends the older call when a newer one begins. */
const firefoxReplaced: RefusalRule = ({ engine }) =>
  engine === 'firefox'
    ? {
        code: 'replaced-by-new-request',
        likelihood: 'possible',
        because: [{ code: 'name-has-many-meanings', name: 'AbortError' }],
      }
    : undefined;

const algorithmsUnsupported: RefusalRule = ({ evidence }) =>
  evidence.kind === 'registration'
    ? {
        code: 'algorithms-unsupported',
        likelihood: 'likely',
        because: [{ code: 'name-has-many-meanings', name: 'NotSupportedError' }],
      }
    : undefined;

/** For each name of WebAuthn L3 §5.1.3 and §5.1.4, and those that clients use besides: what it may mean where the message does not say. */
export const namedRules: ReadonlyMap<string, readonly RefusalRule[]> = new Map([
  ['NotAllowedError', notAllowedRules],
  ['TimeoutError', [timerEnded, noAuthenticatorReachable, nobodyAnswered]],
  ['AbortError', [nameMeans('aborted-by-page', 'likely'), firefoxReplaced]],
  ['SecurityError', [firefoxCertificate, nameMeans('rp-id-not-suffix', 'possible')]],
  ['InvalidStateError', [excludedCredential, nameMeans('request-pending', 'possible')]],
  ['OperationError', [nameMeans('request-pending', 'likely')]],
  [
    'ConstraintError',
    [
      userVerificationDemanded,
      residentKeyDemanded,
      nameMeans('user-verification-impossible', 'possible'),
      nameMeans('resident-key-impossible', 'possible'),
    ],
  ],
  ['NotSupportedError', [algorithmsUnsupported, nameMeans('extension-misused', 'possible')]],
  ['NotReadableError', [nameMeans('credential-manager-failure', 'likely')]],
  ['UnknownError', [nameMeans('authenticator-failure', 'likely')]],
  ['TypeError', [nameMeans('option-malformed', 'likely')]],
  ['EncodingError', [nameMeans('option-malformed', 'likely')]],
  ['RangeError', [nameMeans('option-too-large', 'likely')]],
  ['SyntaxError', [nameMeans('extension-input-invalid', 'likely')]],
]);
