import { type ComparedFact, compareFacts } from '../../../shared/compare/compare-facts.ts';
import { type ComparedField, compareFields } from '../../../shared/compare/compare-fields.ts';
import { countDifferences, type DifferenceCount } from '../../../shared/compare/count-differences.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';

/** One side of a comparison. */
export interface ComparedSide {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

export interface ComparedEvidence {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  readonly ofOneKind: boolean;
  readonly facts: readonly ComparedFact[];
  readonly fields: readonly ComparedField[];
  readonly count: DifferenceCount;
}

/** Two ceremonies side by side: what is known around the bytes, every field, and how many of them differ. */
export function compareEvidence(left: ComparedSide, right: ComparedSide): ComparedEvidence {
  const sideOf = ({ detail: { kind }, evidence: { roots, sources } }: ComparedSide) => ({
    kind,
    roots,
    sources,
  });
  const factsOf = ({ detail, evidence }: ComparedSide) => ({ detail, decoded: evidence.decoded });
  const facts = compareFacts(factsOf(left), factsOf(right));
  const fields = compareFields(sideOf(left), sideOf(right));
  const { kind } = left.detail;
  const ofOneKind = kind === right.detail.kind;
  const count = countDifferences(fields, facts, ofOneKind ? kind : undefined);
  return { left, right, ofOneKind, facts, fields, count };
}
