import type { ByteSpan, SourceName } from '../../../shared/bytes/byte-span.ts';
import { isNotKept } from '../../../shared/contract/import.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { useFieldSelection } from '../state/field-selection.ts';
import { useInspectorView } from '../state/inspector-view.ts';
import { selectByte } from './select-bytes.ts';
import { showCeremony } from './show-ceremony.ts';

/** Goes to a field of a ceremony, with its bytes beside it. */
export async function showField(ceremonyId: string, path: FieldPath, span: ByteSpan): Promise<void> {
  useInspectorView.getState().tabChosen('bytes');
  useFieldSelection.getState().fieldSelected(ceremonyId, path, span);
  if (!isNotKept(ceremonyId)) await showCeremony(ceremonyId);
}

/** Goes to one byte of a ceremony, and to the field that it belongs to. */
export async function showByte(
  evidence: CeremonyEvidence,
  place: { readonly source: SourceName; readonly offset: number },
): Promise<void> {
  useInspectorView.getState().tabChosen('bytes');
  selectByte(evidence, place);
  if (!isNotKept(evidence.ceremonyId)) await showCeremony(evidence.ceremonyId);
}
