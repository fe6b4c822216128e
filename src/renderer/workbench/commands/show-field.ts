import type { ByteSpan } from '../../../shared/bytes/byte-span.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import { useFieldSelection } from '../state/field-selection.ts';
import { useInspectorView } from '../state/inspector-view.ts';
import { showCeremony } from './show-ceremony.ts';

/** Goes to a field of a ceremony, with its bytes beside it. */
export async function showField(ceremonyId: string, path: FieldPath, span: ByteSpan): Promise<void> {
  useInspectorView.getState().tabChosen('bytes');
  useFieldSelection.getState().fieldSelected(ceremonyId, path, span);
  await showCeremony(ceremonyId);
}
