import { cancelCeremony } from '../../commands/run-ceremony.ts';
import { selectCeremony } from '../../commands/select-ceremony.ts';
import { Button } from '../../elements/button.tsx';
import type { CeremonyRun } from '../../state/ceremony-run.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './run-panel.module.css';
import { RunProgress } from './run-panel.tsx';

/** The running ceremony in one line, while the main pane shows another one. */
export function RunStrip({ run }: { readonly run: CeremonyRun }) {
  const words = useWords().shell.run;
  const { ceremonyId } = run;
  return (
    <div className={styles.strip}>
      <strong>{words[run.phase]}</strong>
      <RunProgress run={run} />
      {ceremonyId === null ? null : (
        <Button look="bare" onClick={() => selectCeremony(ceremonyId)}>
          {words.show}
        </Button>
      )}
      <Button disabled={run.phase === 'sending'} onClick={cancelCeremony}>
        {words.cancel}
      </Button>
    </div>
  );
}
