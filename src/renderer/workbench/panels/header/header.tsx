import { openInBrowser } from '../../commands/open-in-browser.ts';
import { Button } from '../../elements/button.tsx';
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
        <span className={styles.rest}>
          <span className={styles.wide}>
            <Button look="bare" icon="browser" onClick={openInBrowser}>
              {shell.header.openInBrowser}
            </Button>
          </span>
          <span className={styles.tight}>
            <IconButton icon="browser" label={shell.header.openInBrowser} onClick={openInBrowser} />
          </span>
          <Preferences />
          <IconButton
            icon="keyboard"
            label={shell.header.shortcuts}
            onClick={() => dialogOpened('shortcuts')}
          />
        </span>
      </div>
    </header>
  );
}
