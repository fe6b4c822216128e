import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../elements/button.tsx';
import { IconButton } from '../elements/icon-button.tsx';
import { useView } from '../state/view.ts';
import { useWords } from '../words/use-words.ts';
import styles from './composer-frame.module.css';

interface ComposerFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly submit: string;
  /** The options as far as the form decides them; undefined while the form has mistakes. */
  readonly preview: object | undefined;
  readonly advanced: ReactNode;
  /** Some of the advanced options are not as they were at first: they are in sight when the form opens. */
  readonly advancedChanged: boolean;
  readonly children: ReactNode;
  onSubmit(): void;
  onReset(): void;
}

/** A form for one ceremony beside the options that it makes. */
export function ComposerFrame(props: ComposerFrameProps) {
  const { title, intro, submit, preview, advanced, advancedChanged, children, onSubmit, onReset } = props;
  const { composer } = useWords().shell;
  const composerClosed = useView((view) => view.composerClosed);
  const titleId = useId();
  const [openAtFirst] = useState(advancedChanged);
  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    onSubmit();
    requestAnimationFrame(() => showFirstMistake(form));
  };
  return (
    <form className={styles.composer} aria-labelledby={titleId} onSubmit={start} noValidate>
      <header className={styles.head}>
        <div>
          <h1 id={titleId}>{title}</h1>
          <p>{intro}</p>
        </div>
        <IconButton icon="close" label={composer.close} onClick={composerClosed} />
      </header>
      <div className={styles.work}>
        <div className={styles.fields}>
          {children}
          <details className={styles.advanced} open={openAtFirst}>
            <summary>{composer.more}</summary>
            <div className={styles.more}>{advanced}</div>
          </details>
        </div>
        <section className={styles.preview} aria-labelledby={`${titleId}-preview`}>
          <h2 id={`${titleId}-preview`}>{composer.preview}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard. */}
          <pre tabIndex={0}>
            {preview === undefined ? composer.noPreview : JSON.stringify(preview, null, 2)}
          </pre>
          <p>{composer.previewNote}</p>
        </section>
      </div>
      <footer className={styles.foot}>
        <Button look="main" type="submit">
          {submit}
        </Button>
        <Button look="bare" onClick={onReset}>
          {composer.reset}
        </Button>
      </footer>
    </form>
  );
}

/** Brings the first field that cannot be sent into sight, also out of a closed section. */
function showFirstMistake(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const section = field?.closest('details');
  if (section) section.open = true;
  field?.focus({ preventScroll: true });
  // With the line under it, which says what is wrong.
  field?.scrollIntoView({ block: 'center' });
}
