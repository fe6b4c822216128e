import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { ComparedEvidence } from '../../evidence/compared-evidence.ts';
import { type ComparisonRow, comparisonRows, firstRowToShow } from '../../evidence/comparison-rows.ts';
import { useComparison } from '../../state/comparison.ts';
import { useWords } from '../../words/use-words.ts';
import { CompareLine } from './compare-line.tsx';
import styles from './compare-panel.module.css';
import { CompareValues } from './compare-values.tsx';
import { moveInRows } from './move-in-rows.ts';

/** Both ceremonies by field path, one line a field; under them the selected one with both values in full. */
export function CompareFields({ compared }: { readonly compared: ComparedEvidence }) {
  const { compare } = useWords().inspector;
  const { facts, fields } = compared;
  const table = useRef<HTMLTableElement>(null);
  const onlyDifferences = useComparison((comparison) => comparison.onlyDifferences);
  const expansion = useComparison((comparison) => comparison.expansion);
  const wanted = useComparison((comparison) => comparison.row);
  const { rowSelected, rowExpanded } = useComparison.getState();
  const rows = useMemo(
    () => comparisonRows({ facts, fields, onlyDifferences, expansion }),
    [facts, fields, onlyDifferences, expansion],
  );
  const selected = rows.find(({ key }) => key === wanted) ?? firstRowToShow(rows);
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveInRows(rows, selected, event.key);
    if (move === undefined) return;
    event.preventDefault();
    if ('expanded' in move) rowExpanded(move.key, move.expanded);
    else {
      rowSelected(move.key);
      const line = table.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(move.key)}"]`);
      line?.focus({ preventScroll: true });
      line?.scrollIntoView({ block: 'nearest' });
    }
  };
  const toggle = (row: ComparisonRow) => rowExpanded(row.key, !row.expanded);
  if (rows.length === 0) return <p className={styles.empty}>{compare.noDifferences}</p>;
  return (
    <>
      <div className={styles.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows a table to be a treegrid */}
        <table ref={table} role="treegrid" aria-label={compare.tree} className={styles.tree}>
          <thead>
            <tr>
              <th scope="col">{compare.columns.field}</th>
              <th scope="col">{compare.columns.left}</th>
              <th scope="col">{compare.columns.right}</th>
              <th scope="col">{compare.columns.difference}</th>
            </tr>
          </thead>
          <tbody onKeyDown={pressed}>
            {rows.map((row) => (
              <CompareLine
                key={row.key}
                row={row}
                selected={row.key === selected?.key}
                onSelect={rowSelected}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </table>
      </div>
      {selected !== undefined && <CompareValues row={selected} compared={compared} />}
    </>
  );
}
