/** The public key in its forms. */
export const key = {
  title: 'Public key',
  ofResponse: 'Made in this registration. The private half stays with the authenticator.',
  ofRecord: 'The key that this sign-in is verified with, as it was registered.',
  loading: 'Asking the relying party …',
  failed: 'What the relying party makes of it could not be loaded.',
  again: 'Try again',
  nothing: {
    waiting: 'Here will stand the key',
    registration: 'No public key to show',
    authentication: 'No key is known for this sign-in',
  },
  nothingLine: {
    waiting: 'Its forms, and who vouches for it, appear when the answer arrives.',
    registration: 'The answer holds no credentialPublicKey that could be found.',
    authentication:
      'A sign-in brings no key. The one it needs is kept at registration, and we hold no record of this credential.',
  },
  facts: { algorithm: 'Algorithm', type: 'Key', advice: 'Use it?', place: 'Where' },
  bits: (count: number) => `${count} bits`,
  unreadable: 'cannot be read as a key',
  signs: {
    ec: 'ECDSA, an elliptic curve',
    okp: 'Edwards curve',
    rsa: 'RSA',
    mlDsa: 'ML-DSA, lattices',
  },
  advice: {
    recommended: 'Yes. One of the three that WebAuthn asks every relying party to offer (§5.4).',
    sound: 'Yes. As good as those that everybody offers; fewer authenticators have it.',
    uncommon:
      'It is not broken, but there is no reason to prefer it: few authenticators and libraries have it.',
    'post-quantum':
      'Made to withstand quantum computers. New: hardly any authenticator or library has it yet.',
    weak: 'No. SHA-1 or a key below 2048 bits is no longer safe.',
    unknown: 'We do not know this algorithm.',
  },
  form: 'Form of the key',
  forms: { cose: 'COSE', jwk: 'JWK', pem: 'PEM' },
  formLines: {
    cose: 'As it stands in the authenticator data: a COSE_Key (RFC 9052), byte by byte.',
    jwk: 'JSON Web Key (RFC 7517), for libraries of the JOSE family.',
    pem: 'SubjectPublicKeyInfo (RFC 5280), for OpenSSL and most others.',
  },
  noForm:
    'This key cannot be written so: its numbers are missing, of the wrong length, or of a family that the form does not have.',
  copy: (form: string) => `Copy the key as ${form}`,
  copyShort: 'Copy',
  show: 'Show in the bytes',
  showRegistration: 'Show the registration',
};
