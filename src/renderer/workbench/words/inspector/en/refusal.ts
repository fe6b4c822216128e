import type {
  ClientPlatform,
  Likelihood,
  NextStepCode,
  RefusalCauseCode,
  RefusalFact,
} from '../../../../../shared/explain/refusal-explanation.ts';
import { seconds } from './seconds.ts';

type FactWords = {
  readonly [Code in RefusalFact['code']]: (fact: Extract<RefusalFact, { code: Code }>) => string;
};

const platforms: Record<ClientPlatform, string> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  other: 'this system',
};

const likelihoods: Record<Likelihood, string> = {
  certain: 'certain',
  likely: 'likely',
  possible: 'possible',
};

const causes: Record<RefusalCauseCode, string> = {
  'cancelled-in-workbench': 'You pressed Cancel here',
  'aborted-by-page': 'The page aborted its own request',
  'replaced-by-new-request': 'A newer request took its place',
  'request-pending': 'Another request was still open',
  'timed-out': 'Time ran out before anybody answered',
  'nobody-answered': 'No authenticator answered',
  'dismissed-by-person': 'Somebody closed the dialog',
  'no-matching-credential': 'The authenticator holds no passkey that fits',
  'already-registered': 'This authenticator already holds a passkey of this account',
  'account-not-chosen': 'No account was chosen',
  'user-verification-impossible': 'The authenticator cannot verify who is there',
  'resident-key-impossible': 'The authenticator cannot keep a discoverable passkey',
  'resident-key-needs-user-verification':
    'A security key that cannot verify users: Chromium lets it make no discoverable passkey',
  'authenticator-locked': 'The authenticator is locked, or its PIN is blocked',
  'authenticator-does-not-fit': 'No authenticator fits what was asked for',
  'virtual-authenticator-unable': 'The virtual authenticator, as it is set, cannot do what was asked',
  'no-platform-authenticator': 'This device has no authenticator of its own set up',
  'no-authenticator-reachable': 'No authenticator could be reached',
  'security-key-pin-unsupported': 'The security key wants its PIN, and this window cannot ask for it',
  'platform-passkeys-not-entitled': 'macOS does not let this build use its passkeys',
  'invalid-authenticator-answer': 'The authenticator answered with something unreadable',
  'authenticator-failure': 'The authenticator failed',
  'credential-manager-failure': 'The credential manager of the client failed',
  'page-not-focused': 'The page did not have the focus',
  'no-user-activation': 'The call did not come from a click or a key',
  'certificate-error': 'The client does not trust the certificate of the page',
  'permissions-policy': 'A permissions policy forbids passkeys on this page',
  'cross-origin-frame': 'The page sits in a frame of another site',
  'opaque-origin': 'The page has no origin of its own',
  'fenced-frame': 'The page sits in a fenced frame',
  'frame-detached': 'The frame went away during the call',
  'not-a-secure-context': 'The page is not a secure context',
  'origin-not-secure': 'The origin is neither https nor localhost',
  'host-is-ip-address': 'The page is addressed by an IP address',
  'host-not-a-domain': 'The host of the page is not a valid domain',
  'rp-id-has-scheme': 'The RP ID contains a scheme',
  'rp-id-has-port': 'The RP ID contains a port',
  'rp-id-has-path': 'The RP ID contains a path',
  'rp-id-localhost-from-subdomain': 'A subdomain of localhost may not claim localhost',
  'rp-id-not-suffix': 'The RP ID is not the host of the page, nor a parent domain of it',
  'related-origins-unreachable': 'The list of related origins could not be fetched',
  'related-origins-content-type': 'The list of related origins is not served as JSON',
  'related-origins-malformed': 'The list of related origins is malformed',
  'related-origins-not-listed': 'The origin is not on the list of related origins',
  'related-origins-label-limit': 'The list of related origins has too many different names',
  'app-id-not-authorised': 'The page may not use this appid',
  'immediate-found-nothing': 'There was nothing to offer at once',
  'mediation-misused': 'The mediation does not go with these options',
  'algorithms-unsupported': 'No offered algorithm is supported',
  'options-incomplete': 'A required member of the options is missing',
  'option-malformed': 'A member of the options is malformed',
  'option-too-large': 'A member of the options is too large',
  'list-too-long': 'A list in the options is too long',
  'user-handle-length': 'user.id is not 1 to 64 bytes long',
  'credential-type-unsupported': 'The credential type is not supported',
  'device-unsupported': 'This device cannot do what was asked',
  'extension-misused': 'An extension was used where it does not belong',
  'extension-input-invalid': 'The input of an extension is invalid',
  'unknown-error': 'The client does not say more',
};

const nextSteps: Record<NextStepCode, string> = {
  'nothing-to-do': 'Nothing: start again whenever you like.',
  'try-again': 'Start the request again.',
  'try-again-and-answer': 'Start again, and answer the dialog or touch the key before time runs out.',
  'wait-for-first-request': 'Finish or cancel the open request first, then start again.',
  'create-a-passkey-first': 'Create a passkey for this account on this authenticator, then sign in.',
  'sign-in-instead': 'Sign in with the passkey that is there, or allow a second one in the composer.',
  'choose-an-account': 'Start again and choose an account in the list.',
  'prefer-user-verification': 'Set userVerification to "preferred", or set up a PIN or fingerprint.',
  'discourage-resident-key': 'Set residentKey to "discouraged", or use an authenticator with room.',
  'discourage-resident-key-or-verify-user':
    'Set residentKey to "discouraged", or give the key user verification in the settings of the virtual authenticator.',
  'check-authenticator-lock':
    'Unlock the authenticator: restart it, or reset its PIN in the system settings.',
  'loosen-authenticator-selection': 'Leave authenticatorAttachment open and residentKey "preferred".',
  'check-virtual-settings':
    'Look at the settings of the virtual authenticator: its kind, user verification and discoverable credentials.',
  'use-any-attachment': 'Leave authenticatorAttachment open, or set up Windows Hello or Touch ID.',
  'open-in-browser': 'Open the same workbench in your browser with a pairing link and try there.',
  'use-another-authenticator': 'Try another authenticator.',
  'restart-client': 'Close and reopen the browser or the app, then try again.',
  'click-into-page': 'Click into the page, then start the request from there.',
  'call-from-a-click': 'Call it from a click or a key press.',
  'trust-the-certificate': 'Trust the certificate of the workbench, or open its http://localhost address.',
  'allow-in-permissions-policy':
    'Allow publickey-credentials-create and publickey-credentials-get in the permissions policy.',
  'use-the-top-level-page': 'Open the page in a tab of its own.',
  'serve-over-https': 'Open the page over https, or on localhost.',
  'use-localhost': 'Open the page by name, as localhost.',
  'use-bare-host-as-rp-id': 'Give the host name alone as RP ID: no scheme, no port, no path.',
  'use-own-host-as-rp-id': 'Use the host of the page, or a parent domain of it, as RP ID.',
  'correct-related-origins': 'Correct /.well-known/webauthn of the RP ID.',
  'drop-app-id': 'Leave the appid extension out.',
  'use-ordinary-mediation': 'Use ordinary mediation.',
  'offer-common-algorithms': 'Offer at least ES256 (-7) and RS256 (-257).',
  'correct-options': 'Correct the options; they stand under Exchange, as they were sent.',
  'shorten-list': 'Shorten the list.',
  'correct-extension-input': 'Correct the extension input, or leave it out.',
  'read-the-message': 'Read the message above: it is all the client gave.',
};

const facts: FactWords = {
  'cancel-pressed': () => 'Cancel was pressed',
  'name-has-one-meaning': ({ name }) => `${name} has one meaning only`,
  'name-has-many-meanings': ({ name }) => `${name} has many meanings`,
  'name-is-unknown': ({ name }) => `${name} is no name that WebAuthn uses`,
  'message-says-so': ({ fragment }) => `the message says “${fragment}”`,
  'waited-whole-timeout': ({ elapsed, timeout }) => `it took ${seconds(elapsed)} of ${seconds(timeout)}`,
  'ended-before-timeout': ({ elapsed, timeout }) =>
    `it ended after ${seconds(elapsed)}, well before ${seconds(timeout)}`,
  'ended-at-once': ({ elapsed }) => `it ended after ${seconds(elapsed)}, faster than anybody clicks`,
  'page-without-focus': () => 'the page had no focus',
  'virtual-authenticator': () => 'a virtual authenticator stood in',
  'desktop-app': ({ platform }) => `the call came from the desktop app on ${platforms[platform]}`,
  'no-user-verifying-platform-authenticator': () =>
    'the client knows no platform authenticator that verifies users',
  'user-verifying-platform-authenticator': () =>
    'the client has a platform authenticator that verifies users',
  'user-verification-requested': ({ userVerification }) => `userVerification was "${userVerification}"`,
  'resident-key-required': () => 'residentKey was "required"',
  'resident-key-requested': ({ residentKey }) => `residentKey was "${residentKey}"`,
  'attachment-requested': ({ attachment }) => `authenticatorAttachment was "${attachment}"`,
  'allow-list': ({ count }) =>
    count === 0 ? 'allowCredentials was empty' : `allowCredentials named ${count}`,
  'exclude-list': ({ count }) => `excludeCredentials named ${count}`,
  'page-address': ({ origin }) => `the page is ${origin}`,
  'rp-id': ({ rpId }) => `the RP ID is ${rpId}`,
};

/** A refusal: the exception as it came, what may lie behind it, what to try. */
export const refusal = {
  label: 'What the client said',
  noMessage: 'The exception came without a message.',
  took: (elapsed: string) => `after ${elapsed}`,
  tookOf: (elapsed: string, timeout: string) => `after ${elapsed} of ${timeout}`,
  causes: 'What may lie behind it',
  because: 'Because',
  next: 'Try next',
  likelihoods,
  causesByCode: causes,
  nextSteps,
  facts,
};
