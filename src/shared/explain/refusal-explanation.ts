/** What may lie behind a refusal. The words of both languages key on it. */
export type RefusalCauseCode =
  | 'cancelled-in-workbench'
  | 'aborted-by-page'
  | 'replaced-by-new-request'
  | 'request-pending'
  | 'timed-out'
  | 'nobody-answered'
  | 'dismissed-by-person'
  | 'no-matching-credential'
  | 'already-registered'
  | 'account-not-chosen'
  | 'user-verification-impossible'
  | 'resident-key-impossible'
  | 'resident-key-needs-user-verification'
  | 'authenticator-locked'
  | 'authenticator-does-not-fit'
  | 'virtual-authenticator-unable'
  | 'no-platform-authenticator'
  | 'no-authenticator-reachable'
  | 'security-key-pin-unsupported'
  | 'platform-passkeys-not-entitled'
  | 'invalid-authenticator-answer'
  | 'authenticator-failure'
  | 'credential-manager-failure'
  | 'page-not-focused'
  | 'no-user-activation'
  | 'certificate-error'
  | 'permissions-policy'
  | 'cross-origin-frame'
  | 'opaque-origin'
  | 'fenced-frame'
  | 'frame-detached'
  | 'not-a-secure-context'
  | 'origin-not-secure'
  | 'host-is-ip-address'
  | 'host-not-a-domain'
  | 'rp-id-has-scheme'
  | 'rp-id-has-port'
  | 'rp-id-has-path'
  | 'rp-id-localhost-from-subdomain'
  | 'rp-id-not-suffix'
  | 'related-origins-unreachable'
  | 'related-origins-content-type'
  | 'related-origins-malformed'
  | 'related-origins-not-listed'
  | 'related-origins-label-limit'
  | 'app-id-not-authorised'
  | 'immediate-found-nothing'
  | 'mediation-misused'
  | 'algorithms-unsupported'
  | 'options-incomplete'
  | 'option-malformed'
  | 'option-too-large'
  | 'list-too-long'
  | 'user-handle-length'
  | 'credential-type-unsupported'
  | 'device-unsupported'
  | 'extension-misused'
  | 'extension-input-invalid'
  | 'unknown-error';

/** The one thing to try first. The words of both languages key on it. */
export type NextStepCode =
  | 'nothing-to-do'
  | 'try-again'
  | 'try-again-and-answer'
  | 'wait-for-first-request'
  | 'create-a-passkey-first'
  | 'sign-in-instead'
  | 'choose-an-account'
  | 'prefer-user-verification'
  | 'discourage-resident-key'
  | 'discourage-resident-key-or-verify-user'
  | 'check-authenticator-lock'
  | 'loosen-authenticator-selection'
  | 'use-any-attachment'
  | 'check-virtual-settings'
  | 'open-in-browser'
  | 'use-another-authenticator'
  | 'restart-client'
  | 'click-into-page'
  | 'call-from-a-click'
  | 'trust-the-certificate'
  | 'allow-in-permissions-policy'
  | 'use-the-top-level-page'
  | 'serve-over-https'
  | 'use-localhost'
  | 'use-bare-host-as-rp-id'
  | 'use-own-host-as-rp-id'
  | 'correct-related-origins'
  | 'drop-app-id'
  | 'use-ordinary-mediation'
  | 'offer-common-algorithms'
  | 'correct-options'
  | 'shorten-list'
  | 'correct-extension-input'
  | 'read-the-message';

/** One fact that speaks for a cause. Times are milliseconds. */
export type RefusalFact =
  | { readonly code: 'cancel-pressed' }
  | { readonly code: 'name-has-one-meaning'; readonly name: string }
  | { readonly code: 'name-has-many-meanings'; readonly name: string }
  | { readonly code: 'name-is-unknown'; readonly name: string }
  | { readonly code: 'message-says-so'; readonly fragment: string }
  | { readonly code: 'waited-whole-timeout'; readonly elapsed: number; readonly timeout: number }
  | { readonly code: 'ended-before-timeout'; readonly elapsed: number; readonly timeout: number }
  | { readonly code: 'ended-at-once'; readonly elapsed: number }
  | { readonly code: 'page-without-focus' }
  | { readonly code: 'virtual-authenticator' }
  | { readonly code: 'desktop-app'; readonly platform: ClientPlatform }
  | { readonly code: 'no-user-verifying-platform-authenticator' }
  | { readonly code: 'user-verifying-platform-authenticator' }
  | { readonly code: 'user-verification-requested'; readonly userVerification: string }
  | { readonly code: 'resident-key-required' }
  | { readonly code: 'resident-key-requested'; readonly residentKey: string }
  | { readonly code: 'attachment-requested'; readonly attachment: string }
  | { readonly code: 'allow-list'; readonly count: number }
  | { readonly code: 'exclude-list'; readonly count: number }
  | { readonly code: 'page-address'; readonly origin: string }
  | { readonly code: 'rp-id'; readonly rpId: string };

export type ClientPlatform = 'windows' | 'macos' | 'linux' | 'other';
export type Likelihood = 'certain' | 'likely' | 'possible';

export interface RefusalCause {
  readonly code: RefusalCauseCode;
  readonly likelihood: Likelihood;
  readonly because: readonly RefusalFact[];
  readonly nextStep: NextStepCode;
}

/** What may have happened, the most likely first; never empty. */
export interface RefusalExplanation {
  readonly causes: readonly RefusalCause[];
}
