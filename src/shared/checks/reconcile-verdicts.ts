import type { StepVerdict } from './step-verdict.ts';

/** How the library's verdict and the steps stand to each other. */
export type VerdictComparison =
  | 'agree-accepted'
  | 'agree-rejected'
  | 'library-accepts-we-reject'
  | 'library-rejects-we-pass'
  | 'library-silent';

/** The first step that failed, in the specification's order, and of a step with parts the part; undefined where none did. */
export function firstFailedStep(steps: readonly StepVerdict[]): StepVerdict | undefined {
  const failed = steps.filter(({ status }) => status === 'failed');
  return failed.find(({ step }) => !failed.some((other) => other.step.startsWith(`${step}.`)));
}

/**
 * Puts both verdicts side by side. Steps that were not evaluated count as passed here: `library-rejects-we-pass` may
 * mean that the library looked at something the steps did not, such as a signature.
 */
export function compareVerdicts(
  steps: readonly StepVerdict[],
  libraryVerdict: { readonly verified: boolean } | null,
): VerdictComparison {
  if (libraryVerdict === null) return 'library-silent';
  const rejected = firstFailedStep(steps) !== undefined;
  if (libraryVerdict.verified) return rejected ? 'library-accepts-we-reject' : 'agree-accepted';
  return rejected ? 'agree-rejected' : 'library-rejects-we-pass';
}
