import type { Likelihood, RefusalCauseCode } from './refusal-explanation.ts';

interface RefusalMessage {
  /** The DOMException's name. */
  readonly name: string;
  /** A part of the message that no other situation has, in lower case. */
  readonly fragment: string;
  readonly cause: RefusalCauseCode;
  readonly likelihood: Likelihood;
}

function rows(
  name: string,
  causes: readonly (readonly [string, RefusalCauseCode, Likelihood?])[],
): readonly RefusalMessage[] {
  return causes.map(([fragment, cause, likelihood = 'certain']) => ({
    name,
    fragment: fragment.toLowerCase(),
    cause,
    likelihood,
  }));
}

/**
 * Messages that say what happened. Read in Chromium (`AuthenticatorStatusToDOMException` and the checks of
 * `authentication_credentials_container.cc`), WebKit (`AuthenticatorCoordinator.cpp`, `AuthenticatorManager.cpp`) and
 * Gecko (`WebAuthnHandler.cpp`). A message may hold the fragments of several rows, each a part of what happened.
 */
export const refusalMessages: readonly RefusalMessage[] = [
  ...rows('NotAllowedError', [
    ['page does not have focus', 'page-not-focused'],
    ['document is not focused', 'page-not-focused'],
    ['TLS certificate errors', 'certificate-error'],
    ['feature is not enabled in this document', 'permissions-policy'],
    ['user activation is required to create a credential', 'no-user-activation'],
    ['opaque origin', 'opaque-origin'],
    ['fenced frame', 'fenced-frame'],
    ['No immediate discoverable credentials', 'immediate-found-nothing'],
    ['with immediate mediation', 'mediation-misused'],
    ['request immediate credentials', 'mediation-misused'],
    ['responded with an invalid message', 'invalid-authenticator-answer'],
    ['cancelled by the user', 'dismissed-by-person'],
    ['cancelled by a new request', 'replaced-by-new-request'],
    ['Operation timed out.', 'timed-out'],
    ['not the same as its ancestors', 'cross-origin-frame'],
  ]),
  ...rows('SecurityError', [
    ['an attempt to fetch the .well-known/webauthn resource', 'related-origins-unreachable', 'possible'],
    ['had the wrong content-type', 'related-origins-content-type'],
    ['in a JSON parse error', 'related-origins-malformed'],
    ['limit on the number of eTLD+1 labels was reached', 'related-origins-label-limit', 'possible'],
    ['no listed origin matched the caller', 'related-origins-not-listed'],
    ['not a registrable domain suffix of', 'rp-id-not-suffix'],
    ['This is an invalid domain', 'host-not-a-domain'],
    ['effective domain of the document is not a valid domain', 'host-not-a-domain'],
    ['only available to HTTPS origins', 'origin-not-secure'],
    ['not authorized for the provided App ID', 'app-id-not-authorised'],
  ]),
  ...rows('InvalidStateError', [
    ['already registered with the relying party', 'already-registered'],
    ['matches an entry of the excludeCredentials list', 'already-registered'],
    ['A request is already pending', 'request-pending'],
    ['Context is detached', 'frame-detached'],
  ]),
  ...rows('OperationError', [['A request is already pending', 'request-pending']]),
  ...rows('NotReadableError', [['talking to the credential manager', 'credential-manager-failure']]),
  ...rows('AbortError', [['cancelled by a new request', 'replaced-by-new-request']]),
  ...rows('NotSupportedError', [
    ['features are not enabled in this document', 'permissions-policy'],
    ['protection policy is inconsistent', 'extension-misused'],
    ['Required parameters missing', 'options-incomplete'],
    ["Only exactly one of 'password'", 'credential-type-unsupported'],
    ['Only PublicKeyCredential is supported', 'credential-type-unsupported'],
    ['unsupported PublicKeyCredentialType', 'credential-type-unsupported'],
    ['mediation is not supported for this credential type', 'mediation-misused'],
    ['mediation not implemented', 'mediation-misused'],
    ["'appid' extension is only valid", 'extension-misused'],
    ["'credProps' extension is only valid", 'extension-misused'],
    ["'largeBlob' extension's", 'extension-misused'],
    ["'evalByCredential'", 'extension-misused'],
    ['None of the algorithms specified', 'algorithms-unsupported'],
    ['`userVerification` requirement cannot be fulfilled', 'user-verification-impossible'],
    ["empty 'allowCredentials' lists are not supported", 'device-unsupported'],
    ['empty `allowCredentials` list is not supported', 'device-unsupported'],
    ['device cannot support this request', 'device-unsupported'],
    ['Not implemented', 'device-unsupported'],
  ]),
  ...rows('TypeError', [
    ['User handle exceeds 64 bytes', 'user-handle-length'],
    ['options.user.id must be between', 'user-handle-length'],
    ['user.id is too long', 'user-handle-length'],
    ["reading 'create'", 'not-a-secure-context', 'likely'],
    ["reading 'get'", 'not-a-secure-context', 'likely'],
    ['navigator.credentials is undefined', 'not-a-secure-context', 'likely'],
    ["evaluating 'navigator.credentials", 'not-a-secure-context', 'likely'],
    ['Failed to read the', 'option-malformed'],
  ]),
  ...rows('ReferenceError', [['PublicKeyCredential', 'not-a-secure-context', 'likely']]),
  ...rows('RangeError', [['exceeds the maximum allowed size', 'list-too-long']]),
  ...rows('SyntaxError', [
    ["'prf' extension", 'extension-input-invalid'],
    ['appid', 'extension-input-invalid'],
  ]),
];

/** The rows whose fragment the message holds; none where the message does not say what happened. */
export function findRefusalMessages(name: string, message: string): readonly RefusalMessage[] {
  const text = message.toLowerCase();
  return refusalMessages.filter((row) => row.name === name && text.includes(row.fragment));
}
