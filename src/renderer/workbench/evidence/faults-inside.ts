import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { type FieldPath, formatFieldPath } from '../../../shared/inspection/field-path.ts';
import { walkFields } from '../../../shared/inspection/walk-fields.ts';
import { fieldsOfStep } from './steps-at-fields.ts';

/**
 * How much is wrong below each field, by its formatted path: faults of the bytes, and steps that failed at them. A step that
 * read several fields counts once in whatever holds them all. Fields without any are left out.
 */
export function faultsInside(
  roots: readonly FieldNode[],
  steps: readonly StepVerdict[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  walkFields(roots, ({ faults }, path) => {
    for (const ancestor of ancestorsOf(path)) {
      if (faults.length > 0) counts.set(ancestor, (counts.get(ancestor) ?? 0) + faults.length);
    }
  });
  for (const step of steps) {
    if (step.status !== 'failed') continue;
    const ancestors = new Set(fieldsOfStep(roots, step).flatMap(ancestorsOf));
    for (const ancestor of ancestors) counts.set(ancestor, (counts.get(ancestor) ?? 0) + 1);
  }
  return counts;
}

function ancestorsOf(path: FieldPath): readonly string[] {
  return path.slice(0, -1).map((_, index) => formatFieldPath(path.slice(0, index + 1)));
}
