import { useMemo } from 'react';
import type { SourceName } from '../../../shared/bytes/byte-span.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import { firstFieldToShow } from '../evidence/first-field-to-show.ts';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { resolveField } from '../evidence/resolve-field.ts';
import { useFieldSelection } from './field-selection.ts';

export interface SelectedField {
  /** Absent where there are no bytes. */
  readonly field?: { readonly path: FieldPath; readonly node: FieldNode };
  readonly source?: SourceName;
  /** The byte cursor in `source`. */
  readonly offset?: number;
}

/**
 * What is selected in this ceremony: the person's own choice; else the field they looked at in another ceremony, where
 * this one has it too; else the field the verdict is about.
 */
export function useSelectedField(evidence: CeremonyEvidence): SelectedField {
  const ceremonyId = useFieldSelection((selection) => selection.ceremonyId);
  const path = useFieldSelection((selection) => selection.path);
  const source = useFieldSelection((selection) => selection.source);
  const offset = useFieldSelection((selection) => selection.offset);
  return useMemo(() => {
    const own = ceremonyId === evidence.ceremonyId;
    const node = path === null ? undefined : resolveField(evidence.roots, path, own ? offset : null);
    if (path !== null && node !== undefined) {
      const { span } = node;
      return own && source !== null && offset !== null
        ? { field: { path, node }, source, offset }
        : { field: { path, node }, source: span.source, offset: span.start };
    }
    const first = firstFieldToShow(evidence);
    if (first === undefined) return {};
    return { field: first, source: first.node.span.source, offset: first.node.span.start };
  }, [evidence, ceremonyId, path, source, offset]);
}
