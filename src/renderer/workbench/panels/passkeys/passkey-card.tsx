import { useState } from 'react';
import type { Passkey } from '../../../../shared/contract/passkey.ts';
import { changePasskey } from '../../commands/change-passkey.ts';
import { showLifelineOf } from '../../commands/show-credential.ts';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { Toggle } from '../../elements/toggle.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './passkey-card.module.css';
import { PasskeyChanges } from './passkey-changes.tsx';
import { PasskeyFacts } from './passkey-facts.tsx';
import { PasskeyName } from './passkey-name.tsx';
import { RemovePasskeyDialog } from './remove-passkey-dialog.tsx';

/** One passkey: whose it is, how it changed when it was last used, and what to do with it. */
export function PasskeyCard({ passkey }: { readonly passkey: Passkey }) {
  const { passkeys } = useWords().shell;
  const [removing, setRemoving] = useState(false);
  const { id } = passkey.record;
  return (
    <article className={styles.card} data-enabled={passkey.enabled} aria-label={passkey.name}>
      <span className={styles.picture}>
        <Icon name="key" />
      </span>
      <div className={styles.main}>
        <div className={styles.head}>
          <div>
            <PasskeyName key={passkey.name} credentialId={id} name={passkey.name} />
            <p className={styles.user}>{passkeys.user(passkey.userName, passkey.displayName)}</p>
          </div>
          <div className={styles.actions}>
            <Toggle
              label={passkeys.enabled}
              checked={passkey.enabled}
              onChange={(enabled) => changePasskey(id, { enabled })}
            />
            <LinkButton aria-label={passkeys.lifelineOf(passkey.name)} onClick={() => showLifelineOf(id)}>
              {passkeys.lifeline}
            </LinkButton>
            <IconButton icon="trash" label={passkeys.remove} onClick={() => setRemoving(true)} />
          </div>
        </div>
        {passkey.enabled ? null : <p className={styles.disabled}>{passkeys.disabledNote}</p>}
        <PasskeyChanges passkey={passkey} />
        <PasskeyFacts passkey={passkey} />
      </div>
      {removing ? <RemovePasskeyDialog passkey={passkey} onClose={() => setRemoving(false)} /> : null}
    </article>
  );
}
