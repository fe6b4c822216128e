import type { StepVerdict } from './step-verdict.ts';

/** Steps without which nobody can call a response good: challenge, origin, RP ID, and what was signed. */
const essential: ReadonlySet<string> = new Set([
  '7.1.8',
  '7.1.9',
  '7.1.14',
  '7.1.22',
  '7.2.11',
  '7.2.12',
  '7.2.15',
  '7.2.21',
]);

/** No step failed, and one that has to pass was not looked at: neither accepted nor rejected. */
export function isLeftOpen({
  accepted,
  ledger,
}: {
  readonly accepted: boolean;
  readonly ledger: readonly StepVerdict[];
}): boolean {
  return (
    accepted &&
    ledger.some(
      ({ step, status, reason }) =>
        status === 'not-evaluated' && essential.has(step) && reason !== letThrough,
    )
  );
}

/** A statement of a format that nobody knows: step 21 has let it through. */
const letThrough = 'unknown-format';
