import { CopyButton } from '../../elements/copy-button.tsx';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './status-bar.module.css';

/** Counts, addresses and the connection, at the edge of sight. */
export function StatusBar() {
  const { statusBar } = useWords().shell;
  const workbench = useWorkbench((store) => store.workbench);
  const connection = useWorkbench((store) => store.connection);
  if (workbench === null) return null;
  return (
    <footer className={styles.bar}>
      <span>
        {statusBar.ceremonies(workbench.ceremonyCount)} · {statusBar.passkeys(workbench.passkeys.length)}
      </span>
      <span className={styles.listening}>{statusBar.listening(workbench.origin, workbench.plainOrigin)}</span>
      <output className={styles.connection} data-connection={connection}>
        <span className={styles.light} aria-hidden="true" />
        {statusBar.connections[connection]}
      </output>
      <span className={styles.folder} title={workbench.dataFolder}>
        <CopyButton text={workbench.dataFolder} label={statusBar.copyDataFolder(workbench.dataFolder)}>
          {statusBar.dataFolder}
        </CopyButton>
      </span>
      <span className={styles.version}>{statusBar.version(workbench.version)}</span>
    </footer>
  );
}
