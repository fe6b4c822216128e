import type { StepReason } from '../../../shared/checks/step-outcome.ts';
import { subjectOfStep } from '../../../shared/checks/step-subjects.ts';
import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { stepNumber } from './step-number.ts';

/** What a failed step means, without a full stop, to stand behind a colon. */
export function failedSentence({ step }: StepVerdict, words: InspectorWords): string {
  const subject = subjectOfStep(step);
  return subject === undefined
    ? words.steps.unknownSubject(stepNumber(step))
    : words.steps.subjects[subject].failed;
}

/** What a step looks at, in a few words. */
export function subjectName({ step }: StepVerdict, words: InspectorWords): string {
  const subject = subjectOfStep(step);
  return subject === undefined
    ? words.steps.unknownSubject(stepNumber(step))
    : words.steps.subjects[subject].name;
}

function isKnownReason(reason: string, words: InspectorWords): reason is StepReason {
  return Object.hasOwn(words.steps.reasons, reason);
}

/** Why a step has no verdict; a code of another version is shown as it is. */
export function reasonSentence({ reason }: StepVerdict, words: InspectorWords): string | undefined {
  if (reason === undefined) return undefined;
  return isKnownReason(reason, words) ? words.steps.reasons[reason] : reason;
}
