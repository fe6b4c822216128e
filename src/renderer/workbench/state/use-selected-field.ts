import { useMemo } from 'react';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { type SelectedField, selectField } from '../evidence/selected-field.ts';
import { useFieldSelection } from './field-selection.ts';

/** What is selected in this ceremony, followed as it changes. */
export function useSelectedField(evidence: CeremonyEvidence): SelectedField {
  const ceremonyId = useFieldSelection((selection) => selection.ceremonyId);
  const path = useFieldSelection((selection) => selection.path);
  const source = useFieldSelection((selection) => selection.source);
  const offset = useFieldSelection((selection) => selection.offset);
  const anchor = useFieldSelection((selection) => selection.anchor);
  return useMemo(
    () => selectField(evidence, { ceremonyId, path, source, offset, anchor }),
    [evidence, ceremonyId, path, source, offset, anchor],
  );
}
