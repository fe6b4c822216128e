/**
 * The sentences that the procedures of WebAuthn L3 §8 are checked by. One code stands for the same sentence in every format
 * that has it; the clause of the check says which. The words of both languages have a sentence for each.
 */
export type AttestationClause =
  | 'statement-syntax'
  | 'certificates-readable'
  | 'signature'
  | 'credential-key'
  /** §8.2.1 and §8.3.1. */
  | 'certificate-version'
  | 'basic-constraints'
  | 'aaguid-extension'
  | 'aaguid-extension-not-critical'
  | 'subject-country'
  | 'subject-organization'
  | 'subject-organizational-unit'
  | 'subject-common-name'
  | 'firmware-version-extension'
  | 'serial-number-extension'
  /** §8.2, self attestation. */
  | 'algorithm-of-credential'
  /** §8.3. */
  | 'tpm-version'
  | 'public-area-key'
  | 'tpm-magic'
  | 'tpm-type'
  | 'tpm-extra-data'
  | 'tpm-name'
  | 'subject-empty'
  | 'subject-alternative-name'
  | 'tpm-vendor'
  | 'extended-key-usage'
  /** §8.4. */
  | 'key-description'
  | 'attestation-challenge'
  | 'all-applications'
  | 'key-origin'
  | 'key-purpose'
  | 'software-enforced'
  /** §8.5. */
  | 'response-version'
  | 'response-jws'
  | 'response-nonce'
  | 'response-signature'
  | 'response-host-name'
  | 'device-integrity'
  | 'response-timestamp'
  /** §8.6. */
  | 'single-certificate'
  | 'certificate-key-p-256'
  | 'public-key-coordinates'
  | 'aaguid-zero'
  /** §8.7. */
  | 'empty-statement'
  /** §8.8. */
  | 'nonce-extension'
  /** §8.9. */
  | 'statement-count'
  | 'compound-statement';
