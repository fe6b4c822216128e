import { spanLength } from '../../../shared/bytes/byte-span.ts';
import { subjectOfStep } from '../../../shared/checks/step-subjects.ts';
import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { type FieldPath, formatFieldPath } from '../../../shared/inspection/field-path.ts';
import { fieldAtSpan, spansTouch } from './field-at-span.ts';
import type { FieldRow } from './field-rows.ts';

/** Steps that read single bits of the flags byte; their spans can name the byte only. */
const bitsBySubject: ReadonlyMap<string, readonly string[]> = new Map([
  ['user-present', ['UP']],
  ['user-verified', ['UV']],
  ['backup-flags', ['BE', 'BS']],
  ['backup-eligibility-policy', ['BE']],
  ['backup-state-policy', ['BS']],
  ['backup-state', ['BE']],
  ['backup-eligibility-kept', ['BE']],
  ['backup-eligibility-not-gained', ['BE']],
]);

function bitsOf({ step }: StepVerdict): readonly string[] {
  return bitsBySubject.get(subjectOfStep(step) ?? '') ?? [];
}

function bytesRead({ spans }: StepVerdict): number {
  return spans.reduce((sum, span) => sum + spanLength(span), 0);
}

/** The steps whose deciding bytes lie in a field, the most particular first; for a bit, those that read that bit. */
export function stepsReading(steps: readonly StepVerdict[], node: FieldNode): readonly StepVerdict[] {
  return steps
    .filter(
      (step) =>
        step.spans.some((span) => spansTouch(span, node.span)) &&
        (node.kind !== 'bit' || bitsOf(step).includes(node.name)),
    )
    .toSorted((one, other) => bytesRead(one) - bytesRead(other));
}

/** Where a step's deciding bytes stand: the deepest field that holds them, or the bits it reads. */
export function fieldsOfStep(roots: readonly FieldNode[], step: StepVerdict): readonly FieldPath[] {
  const bits = bitsOf(step);
  return step.spans.flatMap((span) => {
    const path = fieldAtSpan(roots, span);
    if (path === undefined) return [];
    return path.at(-1) === 'flags' && bits.length > 0 ? bits.map((bit) => [...path, bit]) : [path];
  });
}

/** The failed steps by row key: each stands at its own field or, where that is folded away, at the nearest row above it. */
export function failedStepsByRow(
  rows: readonly FieldRow[],
  roots: readonly FieldNode[],
  steps: readonly StepVerdict[],
): ReadonlyMap<string, readonly StepVerdict[]> {
  const rowByPath = new Map(rows.toReversed().map((row) => [formatFieldPath(row.path), row.key]));
  const found = new Map<string, StepVerdict[]>();
  for (const step of steps) {
    if (step.status !== 'failed') continue;
    const keys = new Set(
      fieldsOfStep(roots, step).map((path) =>
        path
          .map((_, index) => rowByPath.get(formatFieldPath(path.slice(0, path.length - index))))
          .find((key) => key !== undefined),
      ),
    );
    for (const key of keys) if (key !== undefined) found.set(key, [...(found.get(key) ?? []), step]);
  }
  return found;
}
