import type { ReactNode } from 'react';
import { chooseFilesToImport } from '../../commands/import-ceremonies.ts';
import { openComposer } from '../../commands/open-composer.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { FilterBox } from '../../filters/filter-box.tsx';
import { useCeremonyRun } from '../../state/ceremony-run.ts';
import { useView } from '../../state/view.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import { CeremonyList } from './ceremony-list.tsx';
import styles from './ceremony-pane.module.css';
import { ListBar } from './list-bar.tsx';

/** The two things to do, and everything that was done. */
export function CeremonyPane({ notice }: { readonly notice?: ReactNode }) {
  const { actions, list } = useWords().shell;
  const empty = useWorkbench(({ workbench }) => workbench?.ceremonies.length === 0);
  const composing = useView((view) => view.composer !== null);
  const running = useCeremonyRun((store) => store.run !== null);
  return (
    <section className={styles.pane} aria-label={list.label}>
      <div className={styles.head}>
        <div className={styles.actions}>
          <Button
            look={empty || composing || running ? 'quiet' : 'main'}
            disabled={running}
            title={running ? actions.running : undefined}
            aria-keyshortcuts="c"
            onClick={() => openComposer('registration')}
          >
            {actions.create}
          </Button>
          <Button
            disabled={running}
            title={running ? actions.running : undefined}
            aria-keyshortcuts="s"
            onClick={() => openComposer('authentication')}
          >
            {actions.signIn}
          </Button>
          <IconButton icon="folder" label={actions.import} onClick={chooseFilesToImport} />
        </div>
        {empty ? null : (
          <div className={styles.filter}>
            <FilterBox />
          </div>
        )}
      </div>
      {notice}
      <ListBar />
      <CeremonyList />
    </section>
  );
}
