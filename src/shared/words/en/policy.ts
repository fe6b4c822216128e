import type { PolicyAction } from '../../checks/ceremony-policy.ts';
import type { PolicyLineCode } from '../../checks/policy-lines.ts';

/** What a line of the policy is about: what has to be found for its action to count. */
const lines: Record<PolicyLineCode, string> = {
  'optional-member': 'an optional member of the response has another type',
  'client-extension-results-absent': 'clientExtensionResults is not there',
  'response-structure': 'a member of the response is missing or has another type',
  'user-handle-spare-bits': 'userHandle leaves bits over behind its last byte',
  base64url: 'a text that must be base64url is not',
  'credential-type': 'type is not "public-key"',
  'id-equals-raw-id': 'id and rawId differ',
  'convenience-copy': 'a copy beside the attestation object differs from it',
  'duplicate-member': 'a member stands in the JSON of the response twice',
  'client-data-duplicate-member': 'a member stands in clientDataJSON twice',
  'client-data-json': 'clientDataJSON is not one JSON object',
  'client-data-member-type': 'a member of clientDataJSON is missing or has another type',
  'client-data-utf-8': 'clientDataJSON is not UTF-8',
  'top-origin-without-cross-origin': 'topOrigin stands without crossOrigin',
  'client-data-serialization': 'clientDataJSON is not serialized as clients must',
  'reserved-flag-bits': 'reserved bits of the flags are set',
  'backup-flags': 'BS is set without BE',
  'attested-credential-data-in-assertion': 'an assertion holds attested credential data',
  'flag-contradicts-data': 'AT or ED contradicts what follows',
  'credential-id-length': 'the credential ID has more than 1023 bytes',
  'well-formed-cbor': 'CBOR is not well-formed',
  'duplicate-keys': 'a key stands in a CBOR map twice',
  'trailing-bytes': 'bytes are left over at the end',
  'canonical-cbor': 'CBOR is well-formed, but not canonical',
  'cose-key-optional-parameter': 'the public key has optional parameters',
  'cose-key-leading-zero': 'a number of an RSA key begins with a zero byte',
  'cose-key-incomplete': 'the public key is incomplete',
  'cose-key-off-curve': 'the public key is no point of its curve',
  'cose-key-against-algorithm': 'the public key does not fit its algorithm',
  'extension-value': 'an authenticator extension output is not as it should be',
  'unknown-format': 'the attestation format is not known',
  'unknown-member': 'there is a member that nobody knows',
  'statement-structure': 'the attestation statement is not made as its format demands',
  structure: 'attestation object or authenticator data is not made as it must be',
  'obsolete-member': 'there is a member from an earlier level',
  oddity: 'something else is odd',
  'attestation-statement': 'the attestation statement does not verify',
  'attestation-trust': 'the certificates lead to no chosen trust anchor',
  'trust-anchors-not-chosen': 'the attestation has certificates, and no trust anchors were chosen',
  'certificate-validity': 'a certificate was not valid at the time of the ceremony',
  'credential-id-in-use': 'the credential ID is registered already',
  'unknown-extension': 'there is an extension output that nobody defines',
  'backup-eligibility-change': 'BE is not as it was at registration',
  'sign-count': 'the signature counter did not rise',
};

const actions: Record<PolicyAction, string> = {
  reject: 'rejects',
  warn: 'warns',
  accept: 'accepts',
};

export const policy = { lines, actions };

export type PolicyWords = typeof policy;
