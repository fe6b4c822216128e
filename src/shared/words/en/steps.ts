import type { StepReason } from '../../checks/step-outcome.ts';
import type { StepSubject } from '../../checks/step-subjects.ts';

export interface StepSubjectWords {
  /** What the step looks at. */
  readonly name: string;
  /** What a failure means, to follow "Rejected at step 17: ". */
  readonly failed: string;
}

const subjects: Record<StepSubject, StepSubjectWords> = {
  options: { name: 'options are known', failed: 'the options are not an object' },
  call: { name: 'the client answered', failed: 'the client answered with an error' },
  'response-type': {
    name: 'the response is of the right kind',
    failed: 'the response is not what toJSON() of such a credential gives',
  },
  'client-extension-results': {
    name: 'clientExtensionResults is an object',
    failed: 'clientExtensionResults is not an object',
  },
  'extension-outputs': {
    name: 'extension outputs',
    failed: 'the extension outputs are not as we demand',
  },
  'client-data-text': { name: 'clientDataJSON is text', failed: 'clientDataJSON is not text' },
  'client-data-json': { name: 'clientDataJSON is JSON', failed: 'clientDataJSON is not JSON' },
  'client-data-type': {
    name: 'type of the ceremony',
    failed: 'the answer belongs to another kind of ceremony',
  },
  challenge: {
    name: 'challenge is the one that was sent',
    failed: 'the challenge is not the one that was sent',
  },
  origin: { name: 'origin is ours', failed: 'the answer was made on another origin' },
  'cross-origin': { name: 'not in a foreign frame', failed: 'the page ran inside a foreign frame' },
  'top-origin': { name: 'framing page is known', failed: 'the framing page is not one we expect' },
  'client-data-hash': {
    name: 'hash of clientDataJSON',
    failed: 'the hash of clientDataJSON could not be made',
  },
  'attestation-object': {
    name: 'attestationObject is CBOR',
    failed: 'the attestationObject could not be taken apart',
  },
  'rp-id-hash': { name: 'rpIdHash is for our RP ID', failed: 'the credential is scoped to another RP ID' },
  'user-present': { name: 'user present', failed: 'nobody was present' },
  'user-verified': { name: 'user verified', failed: 'the user was not verified' },
  'backup-flags': { name: 'BS only with BE', failed: 'it claims to be backed up without being eligible' },
  'backup-eligibility-policy': {
    name: 'backup eligibility',
    failed: 'backup eligibility is not as we demand',
  },
  'backup-state-policy': { name: 'backup state', failed: 'the backup state is not as we demand' },
  algorithm: { name: 'algorithm is one we offered', failed: 'the key uses an algorithm we did not offer' },
  'attestation-format': {
    name: 'attestation format is known',
    failed: 'the attestation format is not known',
  },
  'attestation-statement': {
    name: 'attestation statement verifies',
    failed: 'the attestation statement does not verify',
  },
  'trust-anchors': { name: 'trust anchors are at hand', failed: 'there is no trust anchor for it' },
  'attestation-trust': { name: 'attestation can be trusted', failed: 'the attestation is not trusted' },
  'credential-id-length': {
    name: 'credentialId is not too long',
    failed: 'the credentialId is longer than 1023 bytes',
  },
  'credential-id-unused': {
    name: 'credentialId is new to us',
    failed: 'the credentialId belongs to an account already',
  },
  'allowed-credential': {
    name: 'credential is on the allow list',
    failed: 'the credential is not on the allow list',
  },
  'user-and-record': {
    name: 'user and credential belong together',
    failed: 'the credential and the user do not belong together',
  },
  'assertion-parts': {
    name: 'the parts of the assertion are there',
    failed: 'a part of the assertion is missing',
  },
  'backup-state': {
    name: 'BE and BS against the record',
    failed: 'BE is not as it was at registration',
  },
  'backup-eligibility-kept': { name: 'BE still set, as registered', failed: 'BE was set, and is no longer' },
  'backup-eligibility-not-gained': {
    name: 'BE still clear, as registered',
    failed: 'BE was clear, and is now set',
  },
  signature: { name: 'signature verifies', failed: 'the signature does not verify' },
  'new-record': {
    name: 'credential record to store',
    failed: 'there is no credential record to store',
  },
  'record-update': {
    name: 'changes of the credential record',
    failed: 'the credential record cannot be changed',
  },
  outcome: { name: 'every step above passed', failed: 'a step above failed' },
  'sign-count': { name: 'signCount rose', failed: 'the signature counter did not rise' },
};

const reasons: Record<StepReason, string> = {
  'not-known': 'what it is compared with is not known',
  'no-response': 'there is no response',
  'accepted-by-policy': 'does not hold; the policy lets it through',
  'self-attestation': 'self attestation has no certificates',
  'unknown-format': 'the attestation format is not known',
  'attestation-statement-failed': 'the attestation statement does not verify',
  'no-trust-anchors-chosen': 'no trust anchors were chosen',
  'certificate-not-valid-then': 'a certificate was not valid at the time',
  'algorithm-not-supported': 'nothing here can verify this algorithm',
  'signature-mismatch': 'it is not a signature of these bytes by this key',
  'signature-encoding': 'the signature is not encoded as its algorithm demands',
  'key-does-not-fit': 'the key is not of the type or curve that its algorithm demands',
  'key-invalid': 'the public key is not a key',
  'sign-count-equal':
    'it is as high as before: another copy of the key, a malfunction, or an answer sent twice',
  'sign-count-lower':
    'it is lower than before: another copy of the key, a malfunction, or answers out of order',
  'sign-count-fell-to-zero': 'it fell to 0: the authenticator was reset, replaced or no longer counts',
  'a-step-failed': 'applies only where every step above passed',
  'steps-not-evaluated': 'steps above are still open',
  'not-decoded': 'the bytes could not be taken apart that far',
  'not-sent': 'the response does not say',
  'no-extension-outputs': 'there are no extension outputs',
  'no-credential-record': 'we hold no record of this credential',
  'same-origin': 'applies only where crossOrigin is true',
  'no-top-origin': 'applies only where topOrigin is present',
  'conditional-mediation': 'not asked under conditional mediation',
  'user-verification-not-required': 'userVerification was not "required"',
  'relying-party-policy': 'for each relying party to decide',
  'no-attestation': 'there is no attestation',
  'attestation-statement-not-verified': 'there is no statement that could be verified',
  'trust-anchors-not-asked': 'no trust anchors were asked',
  'allow-list-empty': 'the allow list was empty',
  'record-not-backup-eligible': 'applies only to a credential registered with BE set',
  'record-backup-eligible': 'applies only to a credential registered with BE clear',
  'signature-not-verified': 'the signature was not verified here',
  'sign-count-unused': 'both counters are 0: there is no counter',
};

/** What the numbered steps are about, and why one has no verdict. */
export const steps = { subjects, reasons };

export type StepWords = typeof steps;
