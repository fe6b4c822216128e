import type { ByteSpan, SourceName } from '../../../shared/bytes/byte-span.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { useFieldSelection } from '../state/field-selection.ts';
import { useInspectorView } from '../state/inspector-view.ts';
import { showCeremony } from './show-ceremony.ts';

/** Goes to a field of a ceremony, with its bytes beside it. */
export async function showField(ceremonyId: string, path: FieldPath, span: ByteSpan): Promise<void> {
  useInspectorView.getState().tabChosen('bytes');
  useFieldSelection.getState().fieldSelected(ceremonyId, path, span);
  await showCeremony(ceremonyId);
}

/** Goes to one byte of a ceremony, and to the field that it belongs to. */
export async function showByte(
  ceremonyId: string,
  { index }: Pick<CeremonyEvidence, 'index'>,
  { source, offset }: { readonly source: SourceName; readonly offset: number },
): Promise<void> {
  const path = index.pathAt(source, offset);
  if (path === undefined) return;
  useInspectorView.getState().tabChosen('bytes');
  useFieldSelection.getState().byteSelected({ ceremonyId, path, source, offset });
  await showCeremony(ceremonyId);
}
