import { type PointerEvent, type RefObject, useRef } from 'react';
import { selectByte, selectRun } from '../../commands/select-bytes.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import type { SelectedField } from '../../evidence/selected-field.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { showHoveredField } from './show-hovered-field.ts';

interface BytePointer {
  readonly evidence: CeremonyEvidence;
  readonly source: string;
  readonly selection: SelectedField;
  readonly grid: RefObject<HTMLElement | null>;
}

/** A press puts the cursor on a byte; pressed and moved, or pressed again with Shift, it selects a run. */
export function useBytePointer({ evidence, source, selection, grid }: BytePointer) {
  /** Where a press began, while the button is down. */
  const begun = useRef<{ readonly anchor: number; last: number } | undefined>(undefined);

  const pressed = (event: PointerEvent) => {
    const offset = offsetOf(event.target);
    if (event.button !== 0 || offset === undefined) return;
    const before = useFieldSelection.getState().anchor;
    const anchor = (selection.isRun ? before : undefined) ?? selection.offset ?? offset;
    if (event.shiftKey && selection.source === source) {
      begun.current = { anchor, last: offset };
      selectRun(evidence, { source, offset, anchor });
      return;
    }
    begun.current = { anchor: offset, last: offset };
    selectByte(evidence, { source, offset });
  };
  const moved = (event: PointerEvent) => {
    if (grid.current !== null) showHoveredField(grid.current, event.target);
    const press = begun.current;
    if (press === undefined) return;
    if ((event.buttons & 1) === 0) {
      begun.current = undefined;
      return;
    }
    const offset = offsetOf(event.target);
    // The store hears only of another byte: a hand that trembles on one draws nothing anew.
    if (offset === undefined || offset === press.last) return;
    press.last = offset;
    selectRun(evidence, { source, offset, anchor: press.anchor });
  };
  const left = (event: PointerEvent) => {
    if (grid.current !== null) showHoveredField(grid.current, event.target);
  };
  return { onPointerDown: pressed, onPointerOver: moved, onPointerLeave: left };
}

/** The byte that an element of the grid stands for. */
export function offsetOf(target: EventTarget): number | undefined {
  const text =
    target instanceof Element ? target.closest('[data-offset]')?.getAttribute('data-offset') : null;
  return text === null || text === undefined ? undefined : Number(text);
}
