import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import { openCopyMenu } from '../../commands/copy-as.ts';
import { selectByte } from '../../commands/select-bytes.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import type { SelectedField } from '../../evidence/selected-field.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './byte-grid.module.css';
import { ByteLine } from './byte-line.tsx';
import { useByteKeys } from './use-byte-keys.ts';
import { offsetOf, useBytePointer } from './use-byte-pointer.ts';
import { useByteWindow } from './use-byte-window.ts';

interface ByteGridProps {
  readonly evidence: CeremonyEvidence;
  readonly source: SourceBuffer;
}

/** Only the lines in view are in the document, so a buffer of 64 KiB scrolls as smoothly as one of 37 bytes. */
export function ByteGrid({ evidence, source }: ByteGridProps) {
  const { inspector } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const { name, bytes } = source;
  const { perLine, lineHeight, first, last, showLine } = useByteWindow(grid, bytes.length);
  const selection = useSelectedField(evidence);
  const segments = useMemo(() => evidence.index.segments(name), [evidence, name]);
  const colours = useMemo(() => evidence.segmentColours(name), [evidence, name]);
  const cursor = selection.source === name ? selection.offset : undefined;
  const span = markedSpan(selection, source);
  const lines = Math.ceil(bytes.length / perLine);
  const pressed = useByteKeys({ evidence, source, selection, perLine, page: last - first });
  const pointer = useBytePointer({ evidence, source: name, selection, grid });

  useEffect(() => {
    if (cursor !== undefined) showLine(Math.floor(cursor / perLine));
  }, [cursor, perLine, showLine]);

  // Asked at a byte outside of the selection, that byte's field is meant; asked with the context menu key, the selection.
  const asked = (event: MouseEvent) => {
    const at = offsetOf(event.target);
    event.preventDefault();
    if (at !== undefined && (span === undefined || at < span.start || at >= span.end)) {
      selectByte(evidence, { source: name, offset: at });
    }
    const cell = grid.current?.querySelector(`#byte-${cursor}`)?.getBoundingClientRect();
    const byPointer = at !== undefined || cell === undefined;
    openCopyMenu(
      'bytes',
      byPointer ? { x: event.clientX, y: event.clientY } : { x: cell.left, y: cell.bottom },
    );
  };

  return (
    <div ref={grid} className={styles.scroll}>
      <table
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows a table to be a grid
        role="grid"
        aria-label={inspector.fields.bytes.grid(name)}
        aria-multiselectable="true"
        aria-rowcount={lines}
        aria-colcount={perLine + 2}
        aria-activedescendant={cursor === undefined ? undefined : `byte-${cursor}`}
        tabIndex={0}
        onKeyDown={pressed}
        onContextMenu={asked}
        {...pointer}
        style={{ paddingBlock: `${first * lineHeight}px ${Math.max(0, lines - last) * lineHeight}px` }}
      >
        <tbody>
          {Array.from({ length: Math.max(0, last - first) }, (_, index) => (first + index) * perLine).map(
            (start) => {
              const end = Math.min(bytes.length, start + perLine);
              const within = (at: number) => Math.min(end, Math.max(start, at));
              return (
                <ByteLine
                  key={start}
                  bytes={bytes}
                  start={start}
                  end={end}
                  perLine={perLine}
                  segments={segments}
                  colours={colours}
                  chosenStart={span === undefined ? start : within(span.start)}
                  chosenEnd={span === undefined ? start : within(span.end)}
                  cursor={cursor !== undefined && cursor >= start && cursor < end ? cursor : undefined}
                />
              );
            },
          )}
        </tbody>
      </table>
    </div>
  );
}

/** The bytes to mark. A field that is the whole buffer needs no marking: everything in view is it. */
function markedSpan({ bytes: span, isRun }: SelectedField, { name, bytes }: SourceBuffer) {
  if (span?.source !== name) return undefined;
  return isRun || span.end - span.start < bytes.length ? span : undefined;
}
