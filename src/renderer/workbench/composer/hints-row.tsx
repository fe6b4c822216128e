import { useId } from 'react';
import { hints } from '../../../shared/contract/vocabulary.ts';
import { useWords } from '../words/use-words.ts';
import { FormRow } from './form-row.tsx';
import styles from './hints-row.module.css';

type Hint = (typeof hints)[number];

interface HintsRowProps {
  readonly value: readonly Hint[];
  onChange(value: Hint[]): void;
}

/** `hints`, in the order in which they are pressed: the order is the preference. */
export function HintsRow({ value, onChange }: HintsRowProps) {
  const { composer } = useWords().shell;
  const noteId = useId();
  const press = (hint: Hint) =>
    onChange(value.includes(hint) ? value.filter((other) => other !== hint) : [...value, hint]);
  return (
    <FormRow label="hints" face="wire" note={composer.hintsNote} noteId={noteId}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend in a place of its own. */}
      <div className={styles.hints} role="group" aria-label="hints" aria-describedby={noteId}>
        {hints.map((hint) => {
          const place = value.indexOf(hint) + 1;
          return (
            <button
              key={hint}
              type="button"
              className={styles.hint}
              aria-pressed={place > 0}
              onClick={() => press(hint)}
            >
              <span className={styles.place} aria-hidden={place === 0}>
                {place > 0 ? place : '+'}
              </span>
              {hint}
            </button>
          );
        })}
      </div>
    </FormRow>
  );
}
