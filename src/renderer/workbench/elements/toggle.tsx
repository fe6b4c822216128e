import { type ReactNode, useId } from 'react';
import styles from './toggle.module.css';

interface ToggleProps {
  readonly checked: boolean;
  onChange(checked: boolean): void;
  readonly label: ReactNode;
  /** One line that says what it does. */
  readonly note?: string;
  /** Where the line that says what it does stands somewhere else. */
  readonly describedBy?: string;
  readonly disabled?: boolean;
}

/** On or off, at once. */
export function Toggle({ checked, onChange, label, note, describedBy, disabled = false }: ToggleProps) {
  const noteId = useId();
  return (
    <div className={styles.toggle} data-disabled={disabled}>
      <label className={styles.label}>
        <input
          type="checkbox"
          role="switch"
          className={styles.track}
          checked={checked}
          aria-checked={checked}
          disabled={disabled}
          aria-describedby={note === undefined ? describedBy : noteId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {note === undefined ? null : (
        <p id={noteId} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
