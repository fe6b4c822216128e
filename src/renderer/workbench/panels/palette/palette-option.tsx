import { memo } from 'react';
import { useSettings } from '../../state/settings.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './palette.module.css';
import type { PaletteItem } from './palette-item.ts';

interface PaletteOptionProps {
  readonly id: string;
  readonly index: number;
  readonly item: PaletteItem;
  /** Among those that were used lately, which stand first. */
  readonly used: boolean;
  readonly active: boolean;
  readonly onRun: (item: PaletteItem) => void;
  readonly onHover: (index: number) => void;
}

/** One line: what it is called, what kind of thing it is or why it cannot be done, its key. */
export const PaletteOption = memo(function PaletteOption(props: PaletteOptionProps) {
  const { id, index, item, used, active, onRun, onHover } = props;
  const { palette } = useWords().shell.commands;
  const language = useSettings((settings) => settings.language);
  const { label, about, obstacle, keys } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    <div
      id={id}
      data-index={index}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={obstacle !== undefined}
      className={styles.option}
      onClick={() => onRun(item)}
      onMouseMove={() => {
        if (!active) onHover(index);
      }}
    >
      <span className={styles.name}>{label[language]}</span>
      <span className={styles.about}>
        {obstacle?.[language] ?? (used ? palette.recent : about?.[language])}
      </span>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </div>
  );
});
