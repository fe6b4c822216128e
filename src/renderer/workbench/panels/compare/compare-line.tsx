import { memo } from 'react';
import type { ComparisonRow } from '../../evidence/comparison-rows.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare-panel.module.css';
import { useRowTexts } from './use-row-texts.ts';

interface CompareLineProps {
  readonly row: ComparisonRow;
  readonly selected: boolean;
  onSelect(key: string): void;
  onToggle(row: ComparisonRow): void;
}

/** One field of both ceremonies. What should not differ stands out by colour, by weight and by its words. */
export const CompareLine = memo(function CompareLine({
  row,
  selected,
  onSelect,
  onToggle,
}: CompareLineProps) {
  const { compare } = useWords().inspector;
  const texts = useRowTexts()(row);
  const { difference, expected, expandable, expanded, level } = row;
  const tone = difference === 'same' ? 'same' : expected === undefined ? 'surprising' : 'expected';
  return (
    <tr
      className={styles.line}
      data-key={row.key}
      data-tone={tone}
      data-face={row.kind === 'field' ? 'wire' : 'words'}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={expandable ? expanded : undefined}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      onClick={() => onSelect(row.key)}
      onDoubleClick={() => expandable && onToggle(row)}
    >
      <td className={styles.name} style={{ paddingInlineStart: `${(level - 1) * 0.75 + 0.25}rem` }}>
        {/* The row itself carries aria-expanded and its keys; this is the pointer's way only. */}
        <span
          className={styles.toggle}
          data-expanded={expanded}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            if (expandable) onToggle(row);
          }}
        >
          {expandable && (
            <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d="M4 2.5 8 6 4 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          )}
        </span>
        {texts.name}
      </td>
      <td className={styles.value}>{texts.left}</td>
      <td className={styles.value}>{texts.right}</td>
      <td className={styles.difference}>
        {expected === undefined ? (
          <span>{compare.differences[difference]}</span>
        ) : (
          <span>{compare.reasons[expected]}</span>
        )}
      </td>
    </tr>
  );
});
