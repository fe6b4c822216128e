import type { StepStatus } from '../../../../../shared/checks/step-verdict.ts';
import { disagreements } from '../../../../../shared/words/en/disagreements.ts';
import { steps as shared } from '../../../../../shared/words/en/steps.ts';

const counts: Record<StepStatus, (count: number) => string> = {
  passed: (count) => `${count} passed`,
  failed: (count) => `${count} failed`,
  policy: (count) => `${count} policy`,
  'not-applicable': (count) => (count === 1 ? '1 does not apply' : `${count} do not apply`),
  'not-evaluated': (count) => `${count} not evaluated`,
};

/** The verification, step by step. */
export const steps = {
  label: 'Steps of the verification',
  section: { registration: 'WebAuthn L3 §7.1', authentication: 'WebAuthn L3 §7.2' },
  filter: 'Steps shown',
  filters: {
    all: (count: number) => `All ${count}`,
    'not-passed': (count: number) => `Not passed ${count}`,
    failed: (count: number) => `Failed ${count}`,
  },
  noneShown: { all: 'No step has run', 'not-passed': 'Every step passed.', failed: 'No step failed.' },
  ours: 'These steps',
  firstFailed: (step: string, sentence: string) => `Step ${step} failed first: ${sentence}`,
  nothingFailed: 'No step failed.',
  leftOpen: (count: number) =>
    count === 1
      ? '1 step was not evaluated: its facts are not known here.'
      : `${count} steps were not evaluated: their facts are not known here.`,
  alsoFailed: (steps: readonly string[]) => `Also failed: ${steps.join(', ')}`,
  showBytes: 'Show its bytes',
  agrees: 'agrees',
  disagrees: 'disagrees',
  unknownReason: 'Why they differ is not known. Both verdicts stand as they were given.',
  clause: (step: string) => `WebAuthn L3 §${step}`,
  none: 'No step has run',
  noneLine: {
    waiting: 'Each step is judged when the answer arrives.',
    other: 'There was no credential to judge.',
  },
  counts,
  expected: 'expected',
  found: 'found',
  library: 'Library',
  libraryVerified: 'verified',
  libraryRejected: 'not verified',
  noLibrary: 'The library was not asked.',
  unknownSubject: (step: string) => `step ${step}`,
  ...shared,
  disagreements,
};
