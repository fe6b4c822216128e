import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { AccountChoice } from '../../../../shared/contract/desktop-bridge.ts';
import { chooseAccount } from '../../commands/choose-account.ts';
import { Button } from '../../elements/button.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useAccountChoice } from '../../state/account-choice.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './account-picker.module.css';

/** Asks which of several passkeys to sign in with, where the desktop host leaves that to the page. */
export function AccountPicker() {
  const choice = useAccountChoice((store) => store.choice);
  return choice === null ? null : <Picker key={choice.requestId} choice={choice} />;
}

function Picker({ choice }: { readonly choice: AccountChoice }) {
  const { accountPicker } = useWords().shell;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const none = () => chooseAccount(null);
  return (
    <Dialog
      title={accountPicker.title}
      onClose={none}
      footer={<Button onClick={none}>{accountPicker.none}</Button>}
    >
      <p>{accountPicker.text(choice.relyingPartyId)}</p>
      <ul ref={list} className={styles.accounts} aria-label={accountPicker.accounts} onKeyDown={moveFocus}>
        {choice.accounts.map(({ credentialId, name, displayName }) => (
          <li key={credentialId}>
            <button type="button" className={styles.account} onClick={() => chooseAccount(credentialId)}>
              <Icon name="user" />
              <span className={styles.name}>{displayName || name || accountPicker.noName}</span>
              <span className={styles.detail}>{displayName && name !== displayName ? name : null}</span>
              <code className={styles.id}>{credentialId}</code>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons.at((at + step) % buttons.length)?.focus();
}
