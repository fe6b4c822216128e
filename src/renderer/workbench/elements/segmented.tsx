import { type ReactNode, useId } from 'react';
import styles from './segmented.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  /** What is seen. */
  readonly label: ReactNode;
  /** What is read out, and the tooltip, where the label is a picture. */
  readonly name?: string;
}

interface SegmentedProps<Value extends string> {
  /** The question that the segments answer, for assistive technology. */
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  onChange(value: Value): void;
  readonly face?: 'words' | 'wire';
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/** One choice out of a few, all of them in sight. Radio buttons underneath: arrow keys choose. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, segments, value, onChange, face = 'words', disabled = false, describedBy } = props;
  const group = useId();
  return (
    <div
      className={styles.group}
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      data-face={face}
      data-disabled={disabled}
    >
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment} title={segment.name}>
          <input
            type="radio"
            name={group}
            value={segment.value}
            checked={segment.value === value}
            disabled={disabled}
            aria-label={segment.name}
            onChange={() => onChange(segment.value)}
          />
          <span className={styles.face}>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
