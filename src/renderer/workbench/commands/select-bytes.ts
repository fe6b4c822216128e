import { byteSpan, type SourceName } from '../../../shared/bytes/byte-span.ts';
import { fieldAtSpan } from '../evidence/field-at-span.ts';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { useFieldSelection } from '../state/field-selection.ts';

interface Place {
  readonly source: SourceName;
  readonly offset: number;
}

/** Puts the cursor on a byte; the field that it belongs to is selected with it. */
export function selectByte({ ceremonyId, index }: CeremonyEvidence, { source, offset }: Place): void {
  const path = index.pathAt(source, offset);
  if (path !== undefined) {
    useFieldSelection.getState().byteSelected({ ceremonyId, path, source, offset });
  }
}

/** Selects every byte between two, both included; the field that holds them all is selected with them. */
export function selectRun(
  { ceremonyId, index, roots }: CeremonyEvidence,
  { source, offset, anchor }: Place & { readonly anchor: number },
): void {
  const span = byteSpan(source, Math.min(anchor, offset), Math.max(anchor, offset) + 1);
  const path = fieldAtSpan(roots, span) ?? index.pathAt(source, offset);
  if (path !== undefined) {
    useFieldSelection.getState().runSelected({ ceremonyId, path, source, offset, anchor });
  }
}
