import { findDisagreement } from '../../../shared/checks/known-disagreements.ts';
import { compareVerdicts, firstFailedStep } from '../../../shared/checks/reconcile-verdicts.ts';
import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { failedSentence } from './describe-step.ts';
import { shortenMiddle } from './shorten-middle.ts';
import { stepNumber } from './step-number.ts';

/** A sentence whose wire values are set in monospace. */
export type VerdictText = readonly (string | { readonly wire: string; readonly as: 'expected' | 'found' })[];

export interface VerdictDescription {
  readonly title: string;
  /** Why; empty where the title says it all. */
  readonly reason: VerdictText;
  /** What else failed, and whether the library agrees. */
  readonly rest: VerdictText;
}

const longestWire = 44;

/** The verdict in words: what happened, at which step and why; then what else failed, and whether the library agrees. */
export function describeVerdict(detail: CeremonyDetail, words: InspectorWords): VerdictDescription {
  const { title, line } = words.verdict;
  switch (detail.status) {
    case 'waiting':
      return detail.imported
        ? { title: title.unjudged, reason: [line.unjudged], rest: [] }
        : { title: title.waiting, reason: [line.waiting], rest: [] };
    case 'undecided':
      return { title: title.undecided, reason: [line.undecided(...countSteps(detail))], rest: [] };
    case 'unanswered':
      return { title: title.unanswered, reason: [line.unanswered], rest: [] };
    case 'refused':
      return describeRefusal(detail, words);
    case 'accepted':
      return describeAcceptance(detail, words);
    case 'rejected':
      return describeRejection(detail, words);
  }
}

function describeRefusal({ refusal, refusalName }: CeremonyDetail, { verdict }: InspectorWords) {
  if (refusal?.cancelled === true) {
    return { title: verdict.title.cancelled, reason: [verdict.line.cancelled], rest: [] };
  }
  const name = refusal?.name ?? refusalName ?? '?';
  return { title: verdict.title.refused(name), reason: [verdict.line.refused], rest: [] };
}

function describeAcceptance(detail: CeremonyDetail, words: InspectorWords): VerdictDescription {
  const { title, line } = words.verdict;
  const registration = detail.imported ? title.acceptedElsewhere : title.acceptedRegistration;
  return {
    title: detail.kind === 'registration' ? registration : title.acceptedAuthentication,
    reason: [line.counts(...countSteps(detail))],
    rest: describeLibrary(detail, words),
  };
}

/** How many steps passed, and how many were not evaluated. */
function countSteps({ steps }: CeremonyDetail): [passed: number, left: number] {
  const count = (status: StepVerdict['status']) => steps.filter((step) => step.status === status).length;
  return [count('passed'), count('not-evaluated')];
}

function describeRejection(detail: CeremonyDetail, words: InspectorWords): VerdictDescription {
  const { title } = words.verdict;
  const failed = firstFailedStep(detail.steps);
  const { rejection } = detail;
  const byStep = failed !== undefined && (rejection === null || rejection === 'step-failed');
  const rest = [...describeOtherFailures(detail, words, byStep ? 1 : 0), ...describeLibrary(detail, words)];
  if (byStep) {
    const sentence = failedSentence(failed, words);
    return {
      title: title.rejectedAt(stepNumber(failed.step), sentence),
      reason: describeDifference(failed, words),
      rest,
    };
  }
  if (rejection === null) return { title: title.rejected, reason: [], rest };
  return {
    title: title.rejections[rejection],
    reason: describeRejectionCode(detail, rejection, words),
    rest,
  };
}

type Rejection = NonNullable<CeremonyDetail['rejection']>;

function describeRejectionCode(
  detail: CeremonyDetail,
  rejection: Rejection,
  { verdict }: InspectorWords,
): VerdictText {
  if (rejection === 'step-failed' || rejection === 'library-rejected') return [];
  if (rejection === 'body-too-large') {
    return [verdict.line['body-too-large'](verdict.bytes(detail.bodyLength ?? 0))];
  }
  return [verdict.line[rejection]];
}

function describeDifference({ expected, found }: StepVerdict, { verdict }: InspectorWords): VerdictText {
  if (expected === undefined || found === undefined) return [];
  const text = verdict.line.expectedAndFound(
    shortenMiddle(expected, longestWire),
    shortenMiddle(found, longestWire),
  );
  return [
    text.before,
    { wire: text.expected, as: 'expected' },
    text.between,
    { wire: text.found, as: 'found' },
    text.after,
  ];
}

/** The failed steps that the title has not named. */
function describeOtherFailures(
  detail: CeremonyDetail,
  { verdict }: InspectorWords,
  named: number,
): VerdictText {
  const failed = detail.steps.filter(({ status }) => status === 'failed').slice(named);
  return failed.length === 0
    ? []
    : [verdict.line.moreFailed(failed.map(({ step }) => stepNumber(step))), verdict.sentenceGap];
}

function describeLibrary(detail: CeremonyDetail, { verdict, steps }: InspectorWords): VerdictText {
  const { line } = verdict;
  const known = detail.status === 'accepted' ? findDisagreement([], detail.libraryVerdict) : undefined;
  if (known !== undefined) return [line.libraryDiffers(steps.disagreements[known])];
  const message = detail.libraryVerdict?.message ?? null;
  switch (compareVerdicts(detail.steps, detail.libraryVerdict)) {
    case 'agree-accepted':
      return [line.libraryAgrees];
    case 'agree-rejected':
      return [message === null ? line.libraryAgrees : line.librarySays(message)];
    case 'library-accepts-we-reject':
      return [line.libraryAccepts];
    case 'library-rejects-we-pass':
      return [message === null ? line.libraryRejectsSilently : line.libraryRejects(message)];
    case 'library-silent':
      return [];
  }
}
