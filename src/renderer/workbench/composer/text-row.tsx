import { type ComponentProps, useId } from 'react';
import { FormRow } from './form-row.tsx';
import styles from './text-row.module.css';

type TextRowProps = Pick<ComponentProps<'input'>, 'autoFocus' | 'inputMode' | 'placeholder'> & {
  readonly label: string;
  readonly face?: 'words' | 'wire';
  readonly note: string;
  readonly mistake?: string | undefined;
  readonly value: string;
  readonly suggestions?: readonly string[];
  readonly unit?: string;
  readonly width?: 'full' | 'short';
  onChange(value: string): void;
};

/** An option that is typed. */
export function TextRow(props: TextRowProps) {
  const {
    label,
    face = 'words',
    note,
    mistake,
    value,
    suggestions,
    unit,
    width = 'full',
    onChange,
    ...input
  } = props;
  const id = useId();
  return (
    <FormRow label={label} htmlFor={id} face={face} note={note} noteId={`${id}-note`} mistake={mistake}>
      <span className={styles.entry} data-width={width}>
        <input
          {...input}
          onFocus={({ target }) => input.autoFocus && target.select()}
          id={id}
          className={styles.input}
          data-face={face}
          value={value}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={mistake !== undefined}
          aria-describedby={`${id}-note`}
          list={suggestions === undefined ? undefined : `${id}-list`}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
      </span>
      {suggestions === undefined ? null : (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </FormRow>
  );
}
