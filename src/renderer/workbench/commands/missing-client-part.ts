type JsonMethod = 'parseCreationOptionsFromJSON' | 'parseRequestOptionsFromJSON';

/** What this client would need before a ceremony can be tried at all: nothing reaches an authenticator without it. */
export function missingClientPart(
  method: JsonMethod,
): 'client-without-webauthn' | 'client-without-json-methods' | undefined {
  if (typeof PublicKeyCredential === 'undefined' || navigator.credentials === undefined) {
    return 'client-without-webauthn';
  }
  return typeof PublicKeyCredential[method] === 'function' ? undefined : 'client-without-json-methods';
}
