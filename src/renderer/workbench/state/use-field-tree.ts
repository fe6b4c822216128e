import { useMemo } from 'react';
import type { StepVerdict } from '../../../shared/checks/step-verdict.ts';
import { type FieldRow, fieldRows } from '../evidence/field-rows.ts';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { failedStepsByRow } from '../evidence/steps-at-fields.ts';
import { useFieldSelection } from './field-selection.ts';
import { useSelectedField } from './use-selected-field.ts';

interface FieldTree {
  readonly rows: readonly FieldRow[];
  readonly selected: FieldRow | undefined;
  readonly failedByRow: ReadonlyMap<string, readonly StepVerdict[]>;
}

/** The visible lines of the tree, the selected one, and the failed steps that stand at them. */
export function useFieldTree(evidence: CeremonyEvidence): FieldTree {
  const expansion = useFieldSelection((selection) => selection.expansion);
  const { field } = useSelectedField(evidence);
  const { roots, steps } = evidence;
  const rows = useMemo(() => fieldRows(roots, expansion), [roots, expansion]);
  const failedByRow = useMemo(() => failedStepsByRow(rows, roots, steps), [rows, roots, steps]);
  const selected = rows.find((row) => row.node === field?.node);
  return { rows, selected, failedByRow };
}
