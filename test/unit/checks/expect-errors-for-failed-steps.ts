import { expect } from 'vitest';
import type { CeremonyJudgement } from '../../../src/shared/checks/ceremony-judgement.ts';

/** Errors are exactly what rejects: each failed step has one or more, and nothing else has any. */
export function expectErrorsForFailedSteps({ findings, failed }: CeremonyJudgement): void {
  const blamed = new Set(findings.filter(({ severity }) => severity === 'error').map(({ step }) => step));
  expect([...blamed].sort()).toEqual([...failed].sort());
}
