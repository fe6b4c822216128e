import type { AttestationClause } from '../../attestation/clauses/attestation-clause.ts';

export interface ClauseCheckWords {
  /** What the sentence demands. */
  readonly name: string;
  /** What it says of a statement that does not meet it, or what is worth knowing of one. */
  readonly failed: string;
}

/** The sentences of the attestation procedures and certificate profiles (WebAuthn L3 §8). */
export const clauseChecks: Record<AttestationClause, ClauseCheckWords> = {
  'statement-syntax': {
    name: 'the statement has the members of its format',
    failed: 'the statement does not have the members of its format',
  },
  'certificates-readable': {
    name: 'every element of x5c is a certificate',
    failed: 'an element of x5c is not exactly one X.509 certificate',
  },
  signature: {
    name: 'the signature of the statement verifies',
    failed: 'the signature does not verify with this key and algorithm',
  },
  'credential-key': {
    name: 'the certificate is for the key of the credential',
    failed: 'the certificate is for another key than that of the credential',
  },
  'certificate-version': {
    name: 'the certificate is of version 3',
    failed: 'the certificate is not of version 3',
  },
  'basic-constraints': {
    name: 'the certificate is none of an authority',
    failed: 'Basic Constraints does not say that the certificate is none of an authority',
  },
  'aaguid-extension': {
    name: 'the AAGUID in the certificate is that of the authenticator data',
    failed: 'the AAGUID in the certificate is not that of the authenticator data',
  },
  'aaguid-extension-not-critical': {
    name: 'the AAGUID extension is not critical',
    failed: 'the AAGUID extension is marked as critical',
  },
  'subject-country': {
    name: 'the subject has a country code',
    failed: 'the subject has no country code in two capital letters',
  },
  'subject-organization': {
    name: 'the subject names the vendor',
    failed: 'the subject does not name the vendor (O)',
  },
  'subject-organizational-unit': {
    name: 'the subject is an authenticator attestation',
    failed: 'the subject does not have the unit "Authenticator Attestation"',
  },
  'subject-common-name': {
    name: 'the subject has a common name',
    failed: 'the subject has no common name (CN)',
  },
  'firmware-version-extension': {
    name: 'the firmware version is a number and not critical',
    failed: 'the firmware version extension is critical, or no number',
  },
  'serial-number-extension': {
    name: 'no serial number of the device',
    failed: 'the certificate holds the serial number of one device, which only enterprise attestation may',
  },
  'algorithm-of-credential': {
    name: 'alg is the algorithm of the credential',
    failed: 'alg is not the algorithm of the credential, whose own key has to have signed',
  },
  'tpm-version': { name: 'ver is "2.0"', failed: 'ver is not "2.0"' },
  'public-area-key': {
    name: 'pubArea holds the key of the credential',
    failed: 'pubArea cannot be read, or holds another key than that of the credential',
  },
  'tpm-magic': {
    name: 'certInfo was made inside a TPM',
    failed: 'certInfo does not begin with TPM_GENERATED_VALUE, so no TPM made it',
  },
  'tpm-type': {
    name: 'certInfo certifies a key',
    failed: 'certInfo is not of the type TPM_ST_ATTEST_CERTIFY',
  },
  'tpm-extra-data': {
    name: 'extraData is the hash of what was to be signed',
    failed: 'extraData is not the hash of authData and clientDataHash: certInfo belongs to something else',
  },
  'tpm-name': {
    name: 'certInfo names the key in pubArea',
    failed: 'the name in certInfo is not that of pubArea: another key was certified',
  },
  'subject-empty': { name: 'the subject is empty', failed: 'the subject is not empty' },
  'subject-alternative-name': {
    name: 'the certificate says which TPM it is for',
    failed: 'the subject alternative name lacks manufacturer, model or version of the TPM',
  },
  'tpm-vendor': {
    name: 'the manufacturer of the TPM is registered',
    failed: 'the manufacturer of the TPM is not in the registry of the TCG',
  },
  'extended-key-usage': {
    name: 'the certificate is for an attestation identity key',
    failed: 'Extended Key Usage does not hold tcg-kp-AIKCertificate',
  },
  'key-description': {
    name: 'the certificate has a key description',
    failed: 'the certificate has no key description of Android that could be read',
  },
  'attestation-challenge': {
    name: 'the attestation challenge is clientDataHash',
    failed: 'the attestation challenge is not clientDataHash: the certificate was made for something else',
  },
  'all-applications': {
    name: 'the key belongs to one application',
    failed: 'allApplications is there: any application may use the key',
  },
  'key-origin': {
    name: 'the key was made where it is kept',
    failed: 'origin does not say that the key was made where it is kept',
  },
  'key-purpose': {
    name: 'the key is there to sign',
    failed: 'purpose is not signing alone',
  },
  'software-enforced': {
    name: 'secure hardware vouches for the key',
    failed: 'only software vouches for the key; who wants hardware has to reject it',
  },
  'response-version': { name: 'ver is given', failed: 'ver is empty' },
  'response-jws': {
    name: 'response is a JWS with certificates',
    failed: 'response is not a JWS with the certificates of its signer',
  },
  'response-nonce': {
    name: 'the nonce is the hash of what was to be signed',
    failed:
      'the nonce is not the hash of authData and clientDataHash: the response belongs to something else',
  },
  'response-signature': {
    name: 'the signature of the JWS verifies',
    failed: 'the signature of the JWS does not verify with its certificate',
  },
  'response-host-name': {
    name: 'the certificate is that of attest.android.com',
    failed: 'the certificate is not that of attest.android.com',
  },
  'device-integrity': {
    name: 'the device passed the compatibility tests',
    failed: 'ctsProfileMatch is not true: the device is modified, or not certified',
  },
  'response-timestamp': {
    name: 'the response was made while its certificate was valid',
    failed: 'timestampMs is outside the validity of the certificate',
  },
  'single-certificate': {
    name: 'there is exactly one certificate',
    failed: 'x5c does not have exactly one certificate',
  },
  'certificate-key-p-256': {
    name: 'the certificate has a key on P-256',
    failed: 'the key of the certificate is not on P-256',
  },
  'public-key-coordinates': {
    name: 'the credential has coordinates of 32 bytes',
    failed: 'x or y of the credential is missing, or not 32 bytes long',
  },
  'aaguid-zero': {
    name: 'no AAGUID, as U2F has none',
    failed: 'there is an AAGUID, although U2F authenticators have none',
  },
  'empty-statement': { name: 'the statement is empty', failed: 'the statement is not empty' },
  'nonce-extension': {
    name: 'the nonce in the certificate is the hash of what was to be signed',
    failed:
      'the nonce in the certificate is not the hash of authData and clientDataHash: it was made for something else',
  },
  'statement-count': {
    name: 'there are two statements or more',
    failed: 'a compound statement needs two statements or more',
  },
  'compound-statement': {
    name: 'one of the statements verifies',
    failed: 'one of the statements does not verify; all of them have to',
  },
};
