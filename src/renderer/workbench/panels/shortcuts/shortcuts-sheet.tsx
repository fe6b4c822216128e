import { printKey, printKeys } from '../../commands/key-bindings.ts';
import { type KeyPlace, localKeys } from '../../commands/local-keys.ts';
import { workbenchCommands } from '../../commands/workbench-commands.ts';
import { Dialog } from '../../elements/dialog.tsx';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './shortcuts-sheet.module.css';

interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

const places: readonly KeyPlace[] = ['list', 'filter', 'form', 'tree', 'bytes', 'steps'];

/** Every key that does something: the commands' own everywhere, then those of each place. */
export function ShortcutsSheet() {
  const { keys: words, names } = useWords().shell.commands;
  const everywhere = workbenchCommands.flatMap((command) =>
    command.keys === undefined ? [] : [{ keys: printKeys(command), does: names[command.name] }],
  );
  return (
    <Dialog title={words.title} onClose={useView.getState().dialogClosed} width="wide">
      <div className={styles.groups}>
        <Group title={words.everywhere} rows={everywhere} />
        {places.map((place) => (
          <Group
            key={place}
            title={words.places[place]}
            rows={localKeys
              .filter((local) => local.place === place)
              .map(({ keys, does }) => ({ keys: keys.map((key) => printKey(key)), does: words.does[does] }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, does }) => (
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
    </section>
  );
}
