import { Dialog } from '../../elements/dialog.tsx';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './shortcuts-sheet.module.css';

/** Every key that does something. */
export function ShortcutsSheet() {
  const { shortcuts } = useWords().shell;
  const dialogClosed = useView((view) => view.dialogClosed);
  return (
    <Dialog title={shortcuts.title} onClose={dialogClosed}>
      <dl className={styles.rows}>
        {shortcuts.rows.map(({ keys, does }) => (
          <div key={does} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
