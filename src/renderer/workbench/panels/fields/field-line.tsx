import { memo } from 'react';
import { spanLength } from '../../../../shared/bytes/byte-span.ts';
import { formatOffset } from '../../../../shared/bytes/hex.ts';
import type { StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import { VisuallyHidden } from '../../elements/visually-hidden.tsx';
import { describeField } from '../../evidence/describe-field.ts';
import type { FieldRow } from '../../evidence/field-rows.ts';
import { formatFieldValue } from '../../evidence/format-field-value.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { spanColour } from '../../evidence/span-colours.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './fields-panel.module.css';

interface FieldLineProps {
  readonly row: FieldRow;
  readonly evidence: CeremonyEvidence;
  readonly failed: readonly StepVerdict[] | undefined;
  /** How much is wrong below this field, whether that is in sight or folded away. */
  readonly inside: number;
  readonly selected: boolean;
  /** Whether Tab reaches this line; exactly one line of the tree is reachable. */
  readonly reachable: boolean;
  readonly onSelect: (row: FieldRow) => void;
  readonly onToggle: (row: FieldRow) => void;
}

export const FieldLine = memo(function FieldLine(props: FieldLineProps) {
  const { row, evidence, failed, inside, selected, reachable, onSelect, onToggle } = props;
  const { inspector } = useWords();
  const { node } = row;
  const remark = describeField({ node, path: row.path, evidence, failed }, inspector);
  return (
    <tr
      className={styles.line}
      data-key={row.key}
      data-unexplained={node.kind === 'unexplained'}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expandable ? row.expanded : undefined}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onSelect(row)}
      onDoubleClick={() => row.expandable && onToggle(row)}
    >
      <td>
        <div className={styles.field} style={{ paddingInlineStart: `${(row.level - 1) * 0.75}rem` }}>
          <Toggle row={row} onToggle={onToggle} />
          <span className={styles.bar} style={{ background: spanColour(evidence.colours, row.path) }} />
          <span className={styles.name}>{node.name}</span>
          {inside > 0 && (
            <span className={styles.inside} title={inspector.fields.inside(inside)}>
              <VisuallyHidden>{inspector.fields.inside(inside)}</VisuallyHidden>
              <span aria-hidden="true">{inside}</span>
            </span>
          )}
          <span className={styles.remark} data-tone={remark.tone} title={remark.text}>
            {remark.text}
          </span>
        </div>
      </td>
      <td className={styles.value}>{formatFieldValue(node, inspector)}</td>
      <td className={styles.offset}>
        {node.bit === undefined ? formatOffset(node.span.start) : inspector.fields.bit(node.bit)}
      </td>
      <td className={styles.offset}>{node.bit === undefined ? spanLength(node.span) : null}</td>
    </tr>
  );
});

function Toggle({ row, onToggle }: Pick<FieldLineProps, 'row' | 'onToggle'>) {
  if (!row.expandable) return <span className={styles.toggle} />;
  // The row itself carries aria-expanded and its keys; this is the pointer's way only.
  return (
    <span
      className={styles.toggle}
      data-expanded={row.expanded}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(row);
      }}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d="M4 2.5 8 6 4 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </span>
  );
}
