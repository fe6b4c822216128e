import type { ReactNode } from 'react';
import styles from './form-row.module.css';

interface FormRowProps {
  readonly label: ReactNode;
  /** The id of the one control that the label names; without it the control names itself. */
  readonly htmlFor?: string;
  readonly face?: 'words' | 'wire';
  /** One line in plain words. */
  readonly note: string;
  /** The id of the note, for `aria-describedby`. */
  readonly noteId: string;
  /** What is wrong with the value; takes the note's place. */
  readonly mistake?: string | undefined;
  readonly children: ReactNode;
}

/** One option: its name, its control, and what it means. */
export function FormRow({ label, htmlFor, face = 'words', note, noteId, mistake, children }: FormRowProps) {
  return (
    <div className={styles.row}>
      {htmlFor === undefined ? (
        <span className={styles.label} data-face={face} aria-hidden="true">
          {label}
        </span>
      ) : (
        <label className={styles.label} data-face={face} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div className={styles.control}>
        {children}
        <p id={noteId} className={styles.note} data-mistake={mistake !== undefined}>
          {mistake ?? note}
        </p>
      </div>
    </div>
  );
}
