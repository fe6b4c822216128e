import type { DecodeFault } from '../inspection/decode-fault.ts';
import { failedByFault, type StepOutcome } from './step-outcome.ts';
import type { StepNumber } from './step-subjects.ts';
import type { StepVerdict } from './step-verdict.ts';

interface Step<Context> {
  readonly step: StepNumber;
  check(context: Context, earlier: readonly StepVerdict[]): StepOutcome;
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
  for (const { step, check } of steps) {
    const outcome = check(context, ledger);
    const fault = rejecting.size === 0 ? undefined : rejecting.get(step);
    const decisive = fault === undefined || saysMore(outcome) ? outcome : failedByFault(fault);
    decisive.step = step;
    ledger.push(decisive);
  }
  return ledger;
}

/** A step that failed by its own comparison says what it compared; a fault would only say that the bytes are odd. */
function saysMore({ status, found }: StepOutcome): boolean {
  return status === 'failed' && found !== undefined;
}
