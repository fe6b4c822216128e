import { type FormEvent, useState } from 'react';
import { changePasskey } from '../../commands/change-passkey.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './passkey-card.module.css';

interface PasskeyNameProps {
  readonly credentialId: string;
  readonly name: string;
}

/** The person's own name for a passkey; the pencil makes it a field. */
export function PasskeyName({ credentialId, name }: PasskeyNameProps) {
  const { passkeys } = useWords().shell;
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <div className={styles.name}>
        <h2>{name}</h2>
        <IconButton icon="pencil" label={passkeys.rename} onClick={() => setDraft(name)} />
      </div>
    );
  }
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = draft.trim();
    if (wanted === '' || wanted === name || (await changePasskey(credentialId, { name: wanted })))
      setDraft(null);
  };
  return (
    <form
      className={styles.rename}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the person asked for this field a moment ago.
        autoFocus
        aria-label={passkeys.name}
        maxLength={100}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit">{passkeys.save}</Button>
      <Button look="bare" onClick={() => setDraft(null)}>
        {passkeys.cancel}
      </Button>
    </form>
  );
}
