import { openComposer } from '../../commands/open-composer.ts';
import { passkeyElementId } from '../../commands/show-passkey.ts';
import { Button } from '../../elements/button.tsx';
import { useCeremonyRun } from '../../state/ceremony-run.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import { PasskeyCard } from './passkey-card.tsx';
import styles from './passkeys-panel.module.css';

/** The credential records of the relying party. */
export function PasskeysPanel() {
  const { passkeys, actions } = useWords().shell;
  const kept = useWorkbench((store) => store.workbench?.passkeys) ?? [];
  const running = useCeremonyRun((store) => store.run !== null);
  return (
    <main className={styles.panel}>
      <header className={styles.head}>
        <div>
          <h1>{passkeys.title}</h1>
          <p>{kept.length === 0 ? passkeys.empty : passkeys.intro}</p>
        </div>
        <Button look="main" disabled={running} onClick={() => openComposer('registration')}>
          {actions.create}
        </Button>
      </header>
      <ul className={styles.cards}>
        {kept.map((passkey) => (
          <li key={passkey.record.id} id={passkeyElementId(passkey.record.id)} tabIndex={-1}>
            <PasskeyCard passkey={passkey} />
          </li>
        ))}
      </ul>
    </main>
  );
}
