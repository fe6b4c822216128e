import type { KeyboardEvent } from 'react';
import { formatHex } from '../../../../shared/bytes/hex.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import { copyText } from '../../commands/copy-as.ts';
import { selectByte, selectRun } from '../../commands/select-bytes.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import type { SelectedField } from '../../evidence/selected-field.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useWords } from '../../words/use-words.ts';
import { moveCursor } from './move-cursor.ts';

interface ByteKeys {
  readonly evidence: CeremonyEvidence;
  readonly source: SourceBuffer;
  readonly selection: SelectedField;
  readonly perLine: number;
  /** Lines in view. */
  readonly page: number;
}

/** The keys of the grid: moves, with Shift a run, Ctrl+A everything, Ctrl+C as hex, Escape from the run to its cursor. */
export function useByteKeys({ evidence, source, selection, perLine, page }: ByteKeys) {
  const { copy } = useWords().inspector;
  const { name, bytes } = source;
  const cursor = selection.source === name ? (selection.offset ?? 0) : 0;
  const { isRun } = selection;

  const withModifier = (key: string): boolean => {
    if (key === 'a' && bytes.length > 0) {
      selectRun(evidence, { source: name, anchor: 0, offset: bytes.length - 1 });
      return true;
    }
    const selected = key === 'c' && selection.bytes && evidence.bytesOf(selection.bytes);
    if (!selected) return false;
    void copyText(formatHex(selected), copy.formats.hex);
    return true;
  };

  return (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey) return;
    if ((ctrlKey || metaKey) && !shiftKey && withModifier(key)) {
      event.preventDefault();
      return;
    }
    if (key === 'Escape' && isRun) {
      event.preventDefault();
      selectByte(evidence, { source: name, offset: cursor });
      return;
    }
    const move = { key, ctrlKey: ctrlKey || metaKey };
    const offset = moveCursor(move, { cursor, perLine, length: bytes.length, page });
    if (offset === undefined) return;
    event.preventDefault();
    const begun = isRun ? useFieldSelection.getState().anchor : null;
    if (shiftKey) selectRun(evidence, { source: name, offset, anchor: begun ?? cursor });
    else selectByte(evidence, { source: name, offset });
  };
}
