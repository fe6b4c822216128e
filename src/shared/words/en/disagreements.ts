import type { DisagreementId } from '../../checks/known-disagreements.ts';

/** Why the library and the steps differ, to stand behind its verdict. */
export const disagreements: Record<DisagreementId, string> = {
  'certificates-valid-today':
    'the library takes only certificates that are valid today; the steps look at the time of the ceremony',
  'roots-of-its-own':
    'the library trusts only the roots that it ships; the steps leave trust to the relying party',
  'safetynet-freshness':
    'the library takes a SafetyNet answer for a minute only; the specification sets no limit',
  'tpm-vendors': 'the library knows a list of TPM vendors, and this one is not on it',
  'fido-u2f-aaguid': 'the library wants a zero AAGUID with fido-u2f; the specification does not',
  'algorithm-unknown-to-it': 'the library cannot verify this algorithm',
  'indefinite-lengths':
    'the library cannot read CBOR of indefinite length, which is well-formed though not canonical',
  'top-origin-not-told': 'the library must be told every framing page, and none is named',
  'token-binding': 'the library checks tokenBinding, which has no meaning since Level 3',
  'accounts-not-told': 'the library is not told which credentials exist and whose they are',
  'backup-eligibility-not-compared': 'the library does not compare BE with the record',
  'framing-not-checked': 'the library does not check crossOrigin here',
  'structure-not-checked': 'the library does not look at this part of the structure',
  'attestation-policy': 'the library knows no policy about attestation types',
  'credential-id-length': 'the library does not check the length of the credential ID',
  'format-unknown-to-it': 'the library does not know this attestation format',
  'statement-not-checked': 'the library does not check this sentence of the format’s procedure',
};
