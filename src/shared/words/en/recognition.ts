import type {
  InputKind,
  InputNotation,
  RecognitionCode,
  StructureKind,
} from '../../recognize/recognized-input.ts';

const kinds: Record<InputKind | StructureKind, string> = {
  'ceremony-file': 'a ceremony file',
  'registration-response': 'a RegistrationResponseJSON',
  'authentication-response': 'an AuthenticationResponseJSON',
  'creation-options': 'PublicKeyCredentialCreationOptionsJSON',
  'request-options': 'PublicKeyCredentialRequestOptionsJSON',
  structures: 'structures',
  list: 'several inputs',
  nothing: 'nothing that is known here',
  'attestation-object': 'an attestation object',
  'authenticator-data': 'authenticator data',
  'cose-key': 'a COSE key',
  certificate: 'a certificate',
  'client-data': 'clientDataJSON',
  jws: 'a JWS',
  'tpm-attest': 'a TPMS_ATTEST',
  'subject-public-key-info': 'a SubjectPublicKeyInfo',
  'ecdsa-signature': 'an ECDSA signature',
  der: 'DER',
  json: 'JSON',
  cbor: 'CBOR',
};

const notations: Record<InputNotation, string> = {
  hex: 'hex',
  'hex-dump': 'a hex dump',
  'byte-list': 'a list of bytes',
  'escaped-string': 'an escaped string',
  base64: 'base64',
  base64url: 'base64url',
  binary: 'binary',
  'utf-8': 'text',
  'utf-16': 'UTF-16 text',
  json: 'JSON',
  'json-bytes': 'a list of numbers in JSON',
  pem: 'PEM',
};

/** Why it was taken for that, to follow "because"; for what is nothing a sentence with a next step. */
const reasons: Record<RecognitionCode, (seen: string) => string> = {
  'format-member': () => 'it says so in "format"',
  'json-members': (seen) => `it has ${seen}`,
  'cbor-map-keys': (seen) => `it is a CBOR map with ${seen}`,
  'cose-labels': (seen) => `it is a CBOR map with the labels ${seen}`,
  'authenticator-data-lengths': (seen) => `its flags and lengths fit (${seen})`,
  'authenticator-data-head': (seen) => `its flags and lengths fit (${seen}), with bytes left over`,
  'der-shape': (seen) => `it begins ${seen}`,
  'pem-label': (seen) => `the PEM label says ${seen}`,
  'broken-pem': (seen) =>
    `It is PEM with a block that cannot be read (${seen}). Copy every block whole, from BEGIN to END.`,
  'tpm-magic': (seen) => `it begins with TPM_GENERATED_VALUE (${seen})`,
  'client-data-members': (seen) => `it has ${seen}`,
  'three-base64url-parts': () => 'it is three base64url parts with dots between',
  'one-cbor-item': (seen) => `it is one CBOR item (${seen}), to the last byte`,
  'cbor-that-breaks-off': (seen) => `it begins as a CBOR map with ${seen}`,
  'json-value': () => 'it is JSON',
  'json-array': (seen) => `it is an array of ${seen}`,
  'json-lines': (seen) => `it is ${seen} lines of JSON`,
  empty: () => 'There is nothing in it. Give a file, or pipe something in.',
  'broken-json': (seen) =>
    `It begins like JSON and is not: ${seen}. Check that it was copied to its end, quotation marks included.`,
  'other-json': (seen) =>
    `It is JSON (${seen}), and none that WebAuthn knows. Expected is a ceremony file, a response with "response", options, or clientDataJSON.`,
  'bytes-of-no-known-form': (seen) =>
    `It is ${seen} ${seen === '1' ? 'byte' : 'bytes'} of no structure that is known here. Check that it was copied whole: attestation objects, authenticator data, COSE keys, certificates and CBOR are recognized.`,
  'base64-cut-off': (seen) =>
    `It has the characters of base64, and ${seen} of them in a row that ends where no byte does: it is cut off, or has one too many. Copy it whole.`,
  'text-of-no-known-form': () =>
    'It is text, and no JSON, PEM, hex or base64 that is known here. Give JSON as toJSON() makes it, or the bytes as hex or base64url.',
  chosen: () => 'you chose it',
  'credential-of-no-kind': (seen) =>
    `It is a PublicKeyCredential, and its response (${seen}) answers neither a registration nor an authentication. Serialize the whole credential with its toJSON().`,
  'bytes-lost': (seen) =>
    `The bytes of ${seen} are gone: JSON.stringify makes {} of an ArrayBuffer. Serialize the credential with its toJSON().`,
};

/** What was pasted or piped in, and how one can tell. */
export const recognition = { kinds, notations, reasons };
