import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { type ByteSpan, spanLength } from '../../../../shared/bytes/byte-span.ts';
import type { SourceBuffer } from '../../../../shared/bytes/source-buffer.ts';
import { openCopyMenu } from '../../commands/copy-as.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useSelectedField } from '../../state/use-selected-field.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './byte-grid.module.css';
import { ByteLine } from './byte-line.tsx';
import { moveCursor } from './move-cursor.ts';
import { showHoveredField } from './show-hovered-field.ts';
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
  const { field, source: shown, offset } = useSelectedField(evidence);
  const segments = useMemo(() => evidence.index.segments(name), [evidence, name]);
  const colours = useMemo(() => evidence.segmentColours(name), [evidence, name]);
  const cursor = shown === name ? offset : undefined;
  const span = field !== undefined && isPartOf(field.node.span, source) ? field.node.span : undefined;
  const lines = Math.ceil(bytes.length / perLine);

  useEffect(() => {
    if (cursor !== undefined) showLine(Math.floor(cursor / perLine));
  }, [cursor, perLine, showLine]);

  const selectByte = (at: number) => {
    const path = evidence.index.pathAt(name, at);
    if (path === undefined) return;
    useFieldSelection
      .getState()
      .byteSelected({ ceremonyId: evidence.ceremonyId, path, source: name, offset: at });
  };
  const clicked = (event: MouseEvent) => {
    const at = offsetOf(event.target);
    if (at !== undefined) selectByte(at);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const at = moveCursor(event, { cursor: cursor ?? 0, perLine, length: bytes.length, page: last - first });
    if (at === undefined) return;
    event.preventDefault();
    selectByte(at);
  };
  // Asked at a byte outside of the selection, that byte's field is meant; asked with the context menu key, the selection.
  const asked = (event: MouseEvent) => {
    const at = offsetOf(event.target);
    event.preventDefault();
    if (at !== undefined && (span === undefined || at < span.start || at >= span.end)) selectByte(at);
    const cell = grid.current?.querySelector(`#byte-${cursor}`)?.getBoundingClientRect();
    const byPointer = at !== undefined || cell === undefined;
    openCopyMenu(
      'bytes',
      byPointer ? { x: event.clientX, y: event.clientY } : { x: cell.left, y: cell.bottom },
    );
  };
  const hovered = (event: PointerEvent) => {
    if (grid.current !== null) showHoveredField(grid.current, event.target);
  };

  return (
    <div ref={grid} className={styles.scroll}>
      <table
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows a table to be a grid
        role="grid"
        aria-label={inspector.fields.bytes.grid(name)}
        aria-rowcount={lines}
        aria-colcount={perLine + 2}
        aria-activedescendant={cursor === undefined ? undefined : `byte-${cursor}`}
        tabIndex={0}
        onClick={clicked}
        onKeyDown={pressed}
        onContextMenu={asked}
        onPointerOver={hovered}
        onPointerLeave={hovered}
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

/** A field that is the whole buffer needs no marking: everything in view is it. */
function isPartOf(span: ByteSpan, { name, bytes }: SourceBuffer): boolean {
  return span.source === name && spanLength(span) < bytes.length;
}

function offsetOf(target: EventTarget): number | undefined {
  const text =
    target instanceof Element ? target.closest('[data-offset]')?.getAttribute('data-offset') : null;
  return text === null || text === undefined ? undefined : Number(text);
}
