import type { DecodeFault } from '../inspection/decode-fault.ts';
import { copyVerdict, failedByFault, noSpans, notEvaluated, type StepOutcome } from './step-outcome.ts';
import type { StepNumber } from './step-subjects.ts';
import type { StepStatus, StepVerdict } from './step-verdict.ts';

/** A step that looks at something, or one that is nothing but its parts: they stand behind it. */
export type Step<Context, Number extends StepNumber = StepNumber> =
  | WholeStep<Context, Number>
  | { readonly step: Number; readonly parts: readonly WholeStep<Context, Number>[] };

interface WholeStep<Context, Number> {
  readonly step: Number;
  /** `earlier` are the verdicts on the steps before. */
  check(context: Context, earlier: readonly StepVerdict[]): StepOutcome;
  readonly parts?: undefined;
}

/**
 * The verdict of every step, none left out after a failure. A fault that the policy rejects fails the step that asks for
 * what it breaks, whatever else the step looks at.
 */
export function judgeSteps<Context>(
  steps: readonly Step<Context>[],
  context: Context,
  rejecting: ReadonlyMap<string, DecodeFault>,
): readonly StepVerdict[] {
  const ledger: StepVerdict[] = [];
  const judge = ({ step, check }: WholeStep<Context, StepNumber>): StepVerdict => {
    const outcome = check(context, ledger);
    const fault = rejecting.size === 0 ? undefined : rejecting.get(step);
    const decisive = fault === undefined || saysMore(outcome) ? outcome : failedByFault(fault);
    decisive.step = step;
    return decisive;
  };
  for (const step of steps) {
    if (step.parts === undefined) {
      ledger.push(judge(step));
    } else {
      const parts = step.parts.map(judge);
      ledger.push(sumParts(step.step, parts), ...parts);
    }
  }
  return ledger;
}

/** The numbers of the steps, each before those of its parts. */
export function stepNumbers(steps: readonly Step<never>[]): readonly StepNumber[] {
  return steps.flatMap(({ step, parts = [] }) => [step, ...parts.map((part) => part.step)]);
}

/** A step that failed by its own comparison says what it compared; a fault would only say that the bytes are odd. */
function saysMore({ status, found }: StepOutcome): boolean {
  return status === 'failed' && found !== undefined;
}

/** From the status that decides over all others to the one that decides nothing. */
const decisiveness: readonly StepStatus[] = ['failed', 'not-evaluated', 'passed', 'policy'];

/** A step as a whole: fails with any of its parts, and is as open as any of them. */
function sumParts(step: StepNumber, parts: readonly StepVerdict[]): StepVerdict {
  for (const wanted of decisiveness) {
    for (const part of parts) if (part.status === wanted) return copyVerdict(part, step);
  }
  return copyVerdict(parts[0] ?? notEvaluated('not-decoded', { spans: noSpans }), step);
}
