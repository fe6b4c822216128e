import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { ComparedFact } from './compare-facts.ts';
import type { ComparedField } from './compare-fields.ts';
import { expectDifference } from './expected-differences.ts';

export interface DifferenceCount {
  /** Differences that should not be. */
  readonly unexpected: number;
  /** Differences that belong to two ceremonies. */
  readonly expected: number;
}

/**
 * Counts what differs, each thing once: a field that a rule expects to differ counts as one with all its parts, any other at its
 * deepest fields. Sources computed from others differ with them and are not counted again. `kind` is that of both, undefined where
 * they are of two kinds.
 */
export function countDifferences(
  fields: readonly ComparedField[],
  facts: readonly ComparedFact[],
  kind: CeremonyKind | undefined,
): DifferenceCount {
  let [unexpected, expected] = [0, 0];
  const visit = (field: ComparedField) => {
    if (field.difference === 'same') return;
    const reason = kind && expectDifference(field.path, kind);
    if (reason === 'derived') return;
    const inside = field.children.filter(({ difference }) => difference !== 'same');
    if (reason !== undefined) expected++;
    else if (inside.length === 0 || field.difference !== 'changed') unexpected++;
    else inside.forEach(visit);
  };
  fields.forEach(visit);
  for (const { differs, expected: reason } of facts) {
    if (!differs) continue;
    if (reason === undefined) unexpected++;
    else expected++;
  }
  return { unexpected, expected };
}
