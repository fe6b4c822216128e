import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { formatFieldPath } from '../../../../shared/inspection/field-path.ts';
import { copyText } from '../../commands/copy-as.ts';
import { FaultList } from '../../elements/fault-list.tsx';
import { faultsInside } from '../../evidence/faults-inside.ts';
import type { FieldRow } from '../../evidence/field-rows.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useFieldTree } from '../../state/use-field-tree.ts';
import { useWords } from '../../words/use-words.ts';
import { FieldLine } from './field-line.tsx';
import { FieldMenu } from './field-menu.tsx';
import styles from './fields-panel.module.css';
import { moveInTree } from './move-in-tree.ts';
import { valueToCopy } from './value-to-copy.ts';

interface FieldsPanelProps {
  readonly evidence: CeremonyEvidence;
}

/** The decoded fields as a tree: wire name, meaning, value, offset, length; one line a field. */
export function FieldsPanel({ evidence }: FieldsPanelProps) {
  const { inspector } = useWords();
  const { rows, selected, failedByRow } = useFieldTree(evidence);
  const { roots, steps } = evidence;
  const inside = useMemo(() => faultsInside(roots, steps), [roots, steps]);
  const [menu, setMenu] = useState<{ readonly row: FieldRow; readonly x: number; readonly y: number }>();
  const table = useRef<HTMLTableElement>(null);
  const { fieldSelected, fieldExpanded } = useFieldSelection.getState();
  const { ceremonyId } = evidence;
  const select = (row: FieldRow) => fieldSelected(ceremonyId, row.path, row.node.span);

  const selectedKey = selected?.key;
  useEffect(() => {
    if (selectedKey === undefined) return;
    scrollWithin(table.current?.parentElement, table.current?.querySelector('tr[aria-selected="true"]'));
  }, [selectedKey]);

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'c' && (event.ctrlKey || event.metaKey) && selected !== undefined) {
      const copied = valueToCopy(selected, evidence, inspector.copy.formats);
      if (copied === undefined) return;
      event.preventDefault();
      void copyText(copied.text, copied.format);
      return;
    }
    const move = moveInTree(rows, selected, event.key);
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if ('row' in move) {
      select(move.row);
      table.current
        ?.querySelector<HTMLElement>(`tr[data-key="${move.row.key}"]`)
        ?.focus({ preventScroll: true });
    } else fieldExpanded(move.path, move.expanded);
  };
  // The context menu key asks at the focused row, the pointer at any.
  const asked = (event: MouseEvent) => {
    const line = event.target instanceof Element ? event.target.closest('tr') : null;
    const row = rows.find(({ key }) => key === line?.getAttribute('data-key'));
    if (row === undefined) return;
    event.preventDefault();
    select(row);
    setMenu({ row, x: event.clientX, y: event.clientY });
  };
  const toggle = (row: FieldRow) => {
    if (row.expanded && isInside(selected, row)) select(row);
    fieldExpanded(row.path, !row.expanded);
  };

  return (
    <div className={styles.scroll}>
      <EnvelopeFaults evidence={evidence} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows a table to be a treegrid */}
      <table ref={table} role="treegrid" aria-label={inspector.fields.tree} className={styles.tree}>
        <thead>
          <tr>
            <th scope="col">{inspector.fields.columns.field}</th>
            <th scope="col">{inspector.fields.columns.value}</th>
            <th scope="col">{inspector.fields.columns.offset}</th>
            <th scope="col">{inspector.fields.columns.length}</th>
          </tr>
        </thead>
        <tbody onKeyDown={pressed} onContextMenu={asked}>
          {rows.map((row, index) => (
            <FieldLine
              key={row.key}
              row={row}
              evidence={evidence}
              failed={failedByRow.get(row.key)}
              inside={inside.get(formatFieldPath(row.path)) ?? 0}
              selected={row.key === selectedKey}
              reachable={selectedKey === undefined ? index === 0 : row.key === selectedKey}
              onSelect={select}
              onToggle={toggle}
            />
          ))}
        </tbody>
      </table>
      {menu === undefined ? null : (
        <FieldMenu row={menu.row} evidence={evidence} at={menu} onClose={() => setMenu(undefined)} />
      )}
    </div>
  );
}

/** What was wrong with the JSON before there were any bytes; it belongs to no row. */
function EnvelopeFaults({ evidence: { decoded } }: FieldsPanelProps) {
  const { fields } = useWords().inspector;
  if (decoded === undefined || decoded.faults.length === 0) return null;
  return (
    <div className={styles.envelope}>
      <FaultList label={fields.envelope} faults={decoded.faults} placedBy="member" />
    </div>
  );
}

/**
 * Brings a row into view by moving the box of the tree alone. One step past the edge moves one step; a jump puts the row
 * into the upper third, so that what belongs to it is in sight too.
 */
function scrollWithin(box: HTMLElement | null | undefined, row: Element | null | undefined) {
  if (box == null || row == null) return;
  const outer = box.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  const top = outer.top + (box.querySelector('thead')?.clientHeight ?? 0);
  const beyond = Math.min(0, inner.top - top) + Math.max(0, inner.bottom - outer.bottom);
  if (beyond === 0) return;
  const isStep = Math.abs(beyond) <= inner.height;
  box.scrollTop += isStep ? beyond : inner.top - top - outer.height / 3;
}

function isInside(row: FieldRow | undefined, ancestor: FieldRow): boolean {
  return row?.key.startsWith(`${ancestor.key}/`) === true;
}
