/** One plain explanation a field; the key is the wire name, with its parent's name before it where that matters. */
export const explanations: Readonly<Record<string, string>> = {
  authenticatorData:
    'What the authenticator says about itself, the person and the key. The signature covers it.',
  authData: 'What the authenticator says about itself, the person and the key. The signature covers it.',
  clientDataJSON:
    'What the browser says about this call: its kind, our challenge, and the page that asked. The authenticator signs its hash.',
  attestationObject:
    'The CBOR envelope of a registration: the authenticator data, and a statement on where the key was made.',
  rpIdHash:
    'The hash of the RP ID this credential is scoped to. It ties the answer to our site: the defence against phishing.',
  flags: 'One byte the authenticator signs. What it claims about the person and the key.',
  UP: 'User present. Somebody was there and acted: touched the key, pressed a button, confirmed a dialog.',
  UV: 'User verified. The authenticator checked who it was, by PIN, finger or face.',
  BE: 'Backup eligible. The key may be copied to other devices: a synced passkey. It never changes after registration.',
  BS: 'Backup state. The key is backed up at this moment. It may change at any sign-in.',
  AT: 'Attested credential data follows. Set when a key was just made, never when it is used.',
  ED: 'Extension data follows at the end of the authenticator data.',
  RFU1: 'Reserved for future use. It should be 0.',
  RFU2: 'Reserved for future use. It should be 0.',
  signCount:
    'A counter that rises with each signature. One that does not rise may mean a copied key, a malfunction, or two answers that crossed. Synced passkeys keep it at 0.',
  attestedCredentialData: 'The new credential: model of the authenticator, credential ID and public key.',
  aaguid:
    'The model of the authenticator. A claim, unless an attestation with a checked certificate proves it.',
  credentialIdLength: 'How many bytes of credentialId follow, big-endian, at most 1023.',
  credentialId:
    'The name of this credential. It may hold the whole private key, encrypted, where the authenticator keeps none itself.',
  credentialPublicKey: 'The public key as a COSE_Key. It verifies every later signature.',
  'credentialPublicKey/1': 'kty, the family of the key: 1 OKP, 2 EC2, 3 RSA.',
  'credentialPublicKey/3': 'alg, the one algorithm this key signs with.',
  'credentialPublicKey/-1': 'For EC2 and OKP crv, the curve; for RSA n, the modulus.',
  'credentialPublicKey/-2': 'For EC2 and OKP x, the coordinate; for RSA e, the exponent.',
  'credentialPublicKey/-3': 'y, the second coordinate of the point. Never compressed in WebAuthn.',
  extensions: 'What the authenticator answers to extensions, signed with the rest.',
  fmt: 'The format of the attestation statement.',
  attStmt: 'The attestation statement: evidence of where the key was made. Empty for the format none.',
  'attStmt/alg': 'The algorithm of the attestation signature.',
  'attStmt/sig': 'The attestation signature, over the authenticator data and the hash of clientDataJSON.',
  'attStmt/x5c': 'The certificates, the attestation certificate first, then its issuers.',
  'attStmt/ver': 'The version of the statement.',
  'attStmt/certInfo': 'What the TPM certified and signed: a TPMS_ATTEST.',
  'attStmt/pubArea': 'The public area of the TPM key: a TPMT_PUBLIC.',
  x5c: 'The certificates, the attestation certificate first, then its issuers.',
  type: 'The kind of ceremony: webauthn.create or webauthn.get. It keeps one from being passed off as the other.',
  challenge: 'The random bytes of this request, as base64url. They prove that the answer is fresh.',
  origin: 'The page that called, as the browser saw it. The page itself cannot choose it.',
  crossOrigin: 'Whether the call came from inside a frame of another site.',
  topOrigin: 'The outermost page, where the call came from inside a foreign frame.',
  tokenBinding: 'A member of earlier drafts, obsolete today.',
  signature: 'Made with the private key, over authenticatorData followed by the SHA-256 of clientDataJSON.',
  userHandle: 'The user.id we gave at registration. It says whose account a discoverable credential opens.',
  clientDataHash: 'The SHA-256 of clientDataJSON. It was not sent: both sides compute it.',
  signedBytes:
    'The bytes the signature is over: authenticatorData followed by clientDataHash. Not sent as one piece.',
  unexplained: 'Bytes that no rule we know explains. They are shown because they were sent.',
  'signature/r': 'The first of the two numbers of an ECDSA signature.',
  'signature/s': 'The second of the two numbers of an ECDSA signature.',
};
