import { useEffect, useRef } from 'react';
import { cancelCeremony } from '../../commands/run-ceremony.ts';
import { Button } from '../../elements/button.tsx';
import { useElapsed } from '../../elements/use-elapsed.ts';
import type { CeremonyRun } from '../../state/ceremony-run.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './run-panel.module.css';

/** The main pane while this window's ceremony runs: what it waits for, for how long, and the way out. */
export function RunPanel({ run }: { readonly run: CeremonyRun }) {
  const words = useWords().shell.run;
  const virtual = useWorkbench(
    ({ workbench }) => workbench?.window === 'host' && workbench.authenticator.mode === 'virtual',
  );
  const cancel = useRef<HTMLDivElement>(null);
  useEffect(() => cancel.current?.querySelector('button')?.focus(), []);
  const subject =
    run.kind === 'registration' ? words.registration(run.userName ?? '') : words.authentication(run.userName);
  return (
    <div className={styles.panel}>
      <div className={styles.text}>
        <p className={styles.subject}>{subject}</p>
        <div role="status">
          <h1>{words[run.phase]}</h1>
        </div>
        <RunProgress run={run} />
        <p className={styles.hint}>{virtual ? words.hintVirtual : words.hint}</p>
        <div ref={cancel}>
          <Button disabled={run.phase === 'sending'} aria-keyshortcuts="Escape" onClick={cancelCeremony}>
            {words.cancel}
            <kbd className={styles.key}>Esc</kbd>
          </Button>
        </div>
      </div>
    </div>
  );
}

export function RunProgress({ run }: { readonly run: CeremonyRun }) {
  const words = useWords().shell.run;
  const elapsed = useElapsed(run.calledAt);
  const seconds = run.timeout / 1_000;
  return (
    <div className={styles.progress}>
      <progress aria-label={words.progress} max={seconds} value={Math.min(elapsed, seconds)} />
      <span className={styles.elapsed}>{words.elapsed(elapsed, seconds)}</span>
    </div>
  );
}
