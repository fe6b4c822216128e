import type { JSX } from 'react';
import type { StepStatus } from '../../../shared/checks/step-verdict.ts';
import type { CeremonyStatus } from '../../../shared/contract/ceremony.ts';
import { useWords } from '../words/use-words.ts';
import styles from './status-mark.module.css';

type MarkShape = 'round' | 'square' | 'triangle' | 'diamond' | 'ring' | 'dash';

const shapes: Record<CeremonyStatus | StepStatus, MarkShape> = {
  accepted: 'round',
  passed: 'round',
  rejected: 'square',
  failed: 'square',
  refused: 'triangle',
  unanswered: 'triangle',
  policy: 'diamond',
  waiting: 'ring',
  undecided: 'ring',
  'not-evaluated': 'ring',
  'not-applicable': 'dash',
};

const drawings: Record<MarkShape, JSX.Element> = {
  round: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  square: <rect x="1" y="1" width="10" height="10" rx="2" fill="currentColor" />,
  triangle: <path d="M6 0.8 11.4 11 0.6 11Z" fill="currentColor" />,
  diamond: <path d="M6 1.4 10.6 6 6 10.6 1.4 6Z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  dash: <path d="M2.5 6h7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />,
};

interface StatusMarkProps {
  readonly status: CeremonyStatus | StepStatus;
  /** Replaces the status word for assistive technology; an empty text where the word stands beside the mark anyway. */
  readonly label?: string;
}

/** A status as shape and colour together: round passed, square failed, triangle surprising; without a colour diamond policy, ring not known or undecided, dash not asked. */
export function StatusMark({ status, label }: StatusMarkProps) {
  const { inspector } = useWords();
  const shape = shapes[status];
  const drawing = (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {drawings[shape]}
    </svg>
  );
  if (label === '') {
    return (
      <span className={styles.mark} data-shape={shape} aria-hidden="true">
        {drawing}
      </span>
    );
  }
  return (
    <span
      className={styles.mark}
      data-shape={shape}
      role="img"
      aria-label={label ?? inspector.statuses[status]}
      title={label ?? inspector.statuses[status]}
    >
      {drawing}
    </span>
  );
}
