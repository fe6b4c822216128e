import type { ReactNode } from 'react';
import { resetLayout } from '../../commands/reset-layout.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import {
  byteColumns as columnChoices,
  type Language,
  type Theme,
  textSizes,
  useSettings,
} from '../../state/settings.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './settings-dialog.module.css';

const languages: readonly Language[] = ['en', 'ja'];
const themes: readonly Theme[] = ['dark', 'light', 'system'];

/** How this window speaks and looks. Every change takes effect at once. */
export function SettingsDialog() {
  const { settings: words, header } = useWords().shell;
  const settings = useSettings();
  return (
    <Dialog title={words.title} onClose={useView.getState().dialogClosed}>
      <Row label={header.language}>
        <Segmented
          label={header.language}
          value={settings.language}
          segments={languages.map((value) => ({
            value,
            label: <span lang={value}>{header.languages[value]}</span>,
          }))}
          onChange={settings.languageChosen}
        />
      </Row>
      <Row label={header.theme}>
        <Segmented
          label={header.theme}
          value={settings.theme}
          segments={themes.map((value) => ({ value, label: header.themes[value] }))}
          onChange={settings.themeChosen}
        />
      </Row>
      <Row label={words.textSize} note={words.textSizeNote}>
        <Numbers
          label={words.textSize}
          choices={textSizes}
          value={settings.textSize}
          describe={words.percent}
          onChange={settings.textSizeChosen}
        />
      </Row>
      <Row label={words.byteColumns} note={words.byteColumnsNote}>
        <Numbers
          label={words.byteColumns}
          choices={columnChoices}
          value={settings.byteColumns}
          describe={String}
          onChange={settings.byteColumnsChosen}
        />
      </Row>
      <Row label={words.layout}>
        <Button onClick={resetLayout}>{words.resetLayout}</Button>
      </Row>
    </Dialog>
  );
}

interface RowProps {
  readonly label: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Row({ label, note, children }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </div>
  );
}

interface NumbersProps<Choice extends number> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: Choice;
  readonly describe: (choice: Choice) => string;
  readonly onChange: (choice: Choice) => void;
}

function Numbers<Choice extends number>({ label, choices, value, describe, onChange }: NumbersProps<Choice>) {
  return (
    <Segmented
      label={label}
      value={String(value)}
      segments={choices.map((choice) => ({ value: String(choice), label: describe(choice) }))}
      onChange={(text) => {
        const chosen = choices.find((choice) => String(choice) === text);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
