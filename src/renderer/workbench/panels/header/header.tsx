import { ariaKey, printKey } from '../../commands/key-bindings.ts';
import { openInBrowser } from '../../commands/open-in-browser.ts';
import { findCommand } from '../../commands/workbench-commands.ts';
import { CopyButton } from '../../elements/copy-button.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useView } from '../../state/view.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import { AuthenticatorSwitch } from './authenticator-switch.tsx';
import styles from './header.module.css';
import { Preferences } from './preferences.tsx';

/** What holds for the whole window: where it listens, which authenticators answer, how it looks. */
export function Header() {
  const { shell } = useWords();
  const workbench = useWorkbench((store) => store.workbench);
  const dialogOpened = useView((view) => view.dialogOpened);
  if (workbench === null) return null;
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <span className={styles.brand}>
          <span className={styles.mark}>
            <Icon name="key" />
          </span>
          <span className={styles.name}>{shell.appName}</span>
        </span>
        <span className={styles.origin}>
          <strong>{workbench.rpId}</strong>
          <span className={styles.address}>{location.origin}</span>
          <CopyButton text={location.origin} label={shell.header.copyOrigin}>
            <Icon name="copy" />
          </CopyButton>
        </span>
        <AuthenticatorSwitch workbench={workbench} />
        <SearchBox />
        <span className={styles.rest}>
          <IconButton icon="browser" label={shell.header.openInBrowser} onClick={openInBrowser} />
          <Preferences />
          <IconButton
            icon="gear"
            label={shell.settings.title}
            aria-keyshortcuts={ariaKey('mod+,')}
            onClick={() => dialogOpened('settings')}
          />
        </span>
      </div>
    </header>
  );
}

/** Looks like a field, and opens the one field that finds everything. */
function SearchBox() {
  const { names } = useWords().shell.commands;
  const { keys = [], run } = findCommand('palette');
  return (
    <button
      type="button"
      className={styles.search}
      title={names.palette}
      aria-haspopup="dialog"
      aria-keyshortcuts={keys.map((key) => ariaKey(key)).join(' ')}
      onClick={() => run()}
    >
      <Icon name="search" />
      <span className={styles.searchName}>{names.palette}</span>
      {keys.map((key) => (
        <span key={key} className={styles.searchKey} aria-hidden="true">
          {printKey(key)}
        </span>
      ))}
    </button>
  );
}
