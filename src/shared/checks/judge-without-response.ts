import { authenticationSteps } from './authentication-steps.ts';
import { checkCall, checkOptions } from './ceremony-checks.ts';
import { ceremonyFindings } from './ceremony-findings.ts';
import type { CeremonyJudgement } from './ceremony-judgement.ts';
import { stepNumbers } from './judge-steps.ts';
import type { KnownCeremony } from './known-ceremony.ts';
import { registrationSteps } from './registration-steps.ts';
import { noSpans, notEvaluated, type StepOutcome } from './step-outcome.ts';

/** A ceremony that a DOMException ended: step 2 fails, and there is nothing that the other steps could look at. */
export function judgeWithoutResponse(
  known: KnownCeremony,
): Pick<CeremonyJudgement, 'ledger' | 'findings' | 'decoded' | 'attestation'> {
  const steps = known.kind === 'registration' ? registrationSteps : authenticationSteps;
  const ledger = stepNumbers(steps).map((step) => ({ ...judge(step, known), step }));
  return { ledger, findings: ceremonyFindings({ ledger, faults: [], notes: [] }) };
}

function judge(step: string, known: KnownCeremony): StepOutcome {
  if (step === '7.1.1' || step === '7.2.1') return checkOptions(known);
  if (step === '7.1.2' || step === '7.2.2') return checkCall(known);
  return notEvaluated('no-response', { spans: noSpans });
}
