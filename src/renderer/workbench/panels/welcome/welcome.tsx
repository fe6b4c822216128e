import { useEffect, useState } from 'react';
import { chooseAuthenticator } from '../../commands/choose-authenticator.ts';
import { askAbilities } from '../../commands/client-facts.ts';
import { openComposer } from '../../commands/open-composer.ts';
import { Button } from '../../elements/button.tsx';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './welcome.module.css';

/** The main pane before the first ceremony: what will be here, and the one thing to do. */
export function Welcome() {
  const { welcome, actions } = useWords().shell;
  return (
    <div className={styles.welcome}>
      <div className={styles.text}>
        <h1>{welcome.title}</h1>
        <ol className={styles.lines}>
          {welcome.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <div className={styles.start}>
          <Button look="main" onClick={() => openComposer('registration')}>
            {actions.create}
          </Button>
          <span className={styles.local}>{welcome.local}</span>
        </div>
        <VirtualOffer />
      </div>
    </div>
  );
}

function VirtualOffer() {
  const { welcome } = useWords().shell;
  const workbench = useWorkbench((store) => store.workbench);
  const missing = useMissingPlatformAuthenticator();
  const offered =
    workbench?.window === 'host' &&
    workbench.authenticator.virtualAvailable &&
    workbench.authenticator.mode === 'device';
  if (!offered || !missing) return null;
  return (
    <div className={styles.offer}>
      <h2>{welcome.noAuthenticatorTitle}</h2>
      <p>{welcome.noAuthenticator}</p>
      <Button icon="chip" onClick={() => chooseAuthenticator({ mode: 'virtual' })}>
        {welcome.useVirtual}
      </Button>
    </div>
  );
}

function useMissingPlatformAuthenticator(): boolean {
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let shown = true;
    void askAbilities().then(({ userVerifyingPlatformAuthenticator }) => {
      if (shown) setMissing(userVerifyingPlatformAuthenticator === false);
    });
    return () => {
      shown = false;
    };
  }, []);
  return missing;
}
