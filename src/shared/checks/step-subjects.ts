/**
 * What each numbered step of WebAuthn L3 §7.1 and §7.2 is about. The words of both languages key on the subject, so one
 * idea has one name in both ceremonies.
 */
export const stepSubjects = {
  '7.1.1': 'options',
  '7.1.2': 'call',
  '7.1.3': 'response-type',
  '7.1.4': 'client-extension-results',
  '7.1.5': 'client-data-text',
  '7.1.6': 'client-data-json',
  '7.1.7': 'client-data-type',
  '7.1.8': 'challenge',
  '7.1.9': 'origin',
  '7.1.10': 'cross-origin',
  '7.1.11': 'top-origin',
  '7.1.12': 'client-data-hash',
  '7.1.13': 'attestation-object',
  '7.1.14': 'rp-id-hash',
  '7.1.15': 'user-present',
  '7.1.16': 'user-verified',
  '7.1.17': 'backup-flags',
  '7.1.18': 'backup-eligibility-policy',
  '7.1.19': 'backup-state-policy',
  '7.1.20': 'algorithm',
  '7.1.21': 'attestation-format',
  '7.1.22': 'attestation-statement',
  '7.1.23': 'trust-anchors',
  '7.1.24': 'attestation-trust',
  '7.1.25': 'credential-id-length',
  '7.1.26': 'credential-id-unused',
  '7.1.27': 'new-record',
  '7.1.28': 'extension-outputs',
  '7.1.29': 'outcome',
  '7.2.1': 'options',
  '7.2.2': 'call',
  '7.2.3': 'response-type',
  '7.2.4': 'client-extension-results',
  '7.2.5': 'allowed-credential',
  '7.2.6': 'user-and-record',
  '7.2.7': 'assertion-parts',
  '7.2.8': 'client-data-text',
  '7.2.9': 'client-data-json',
  '7.2.10': 'client-data-type',
  '7.2.11': 'challenge',
  '7.2.12': 'origin',
  '7.2.13': 'cross-origin',
  '7.2.14': 'top-origin',
  '7.2.15': 'rp-id-hash',
  '7.2.16': 'user-present',
  '7.2.17': 'user-verified',
  '7.2.18': 'backup-flags',
  '7.2.19': 'backup-state',
  '7.2.19.1': 'backup-eligibility-kept',
  '7.2.19.2': 'backup-eligibility-not-gained',
  '7.2.19.3': 'backup-state-policy',
  '7.2.20': 'client-data-hash',
  '7.2.21': 'signature',
  '7.2.22': 'sign-count',
  '7.2.23': 'extension-outputs',
  '7.2.24': 'record-update',
  '7.2.25': 'outcome',
} as const;

export type StepNumber = keyof typeof stepSubjects;
export type RegistrationStepNumber = Extract<StepNumber, `7.1.${string}`>;
export type AuthenticationStepNumber = Extract<StepNumber, `7.2.${string}`>;
export type StepSubject = (typeof stepSubjects)[StepNumber];

const subjects: ReadonlyMap<string, StepSubject> = new Map(Object.entries(stepSubjects));

/** The subject of a step as it stands in a stored verdict; undefined for a number this version does not know. */
export function subjectOfStep(step: string): StepSubject | undefined {
  return subjects.get(step);
}
