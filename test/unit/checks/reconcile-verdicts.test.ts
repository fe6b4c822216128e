import { describe, expect, it } from 'vitest';
import { compareVerdicts, firstFailedStep } from '../../../src/shared/checks/reconcile-verdicts.ts';
import type { StepStatus, StepVerdict } from '../../../src/shared/checks/step-verdict.ts';

const steps = (...statuses: StepStatus[]): StepVerdict[] =>
  statuses.map((status, index) => ({ step: `7.1.${index + 1}`, status, spans: [] }));

describe('two verdicts side by side', () => {
  it.each([
    ['agree-accepted', steps('passed', 'policy', 'not-applicable'), { verified: true }],
    ['agree-rejected', steps('passed', 'failed'), { verified: false }],
    ['library-accepts-we-reject', steps('failed'), { verified: true }],
    ['library-rejects-we-pass', steps('passed', 'not-evaluated'), { verified: false }],
    ['library-silent', steps('failed'), null],
  ] as const)('say %s', (comparison, verdicts, library) => {
    expect(compareVerdicts(verdicts, library)).toBe(comparison);
  });

  it('name the first failed step', () => {
    expect(firstFailedStep(steps('passed', 'not-evaluated', 'failed', 'failed'))?.step).toBe('7.1.3');
    expect(firstFailedStep(steps('passed', 'policy'))).toBeUndefined();
  });
});
