import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../elements/button.tsx';
import { readPairingCode } from '../../state/read-pairing-code.ts';
import { relyingParty } from '../../state/relying-party-client.ts';
import { RelyingPartyError } from '../../state/relying-party-error.ts';
import { describeFailure } from '../../words/describe-failure.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './pairing.module.css';

type Mistake = 'unreadable' | RelyingPartyError;

/** Takes a pairing link, or its code alone, and starts over as a paired window. */
export function PairingForm() {
  const words = useWords();
  const { shell } = words;
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState<Mistake | null>(null);
  const field = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const code = readPairingCode(text);
    if (code === null) {
      setMistake('unreadable');
      return;
    }
    try {
      await relyingParty.pair(code);
      location.reload();
    } catch (error) {
      if (!(error instanceof RelyingPartyError)) throw error;
      setMistake(error);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={field}>{shell.gate.pairField}</label>
      <div className={styles.entry}>
        <input
          id={field}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={mistake !== null}
          aria-describedby={`${field}-note`}
          onChange={(event) => setText(event.target.value)}
        />
        <Button look="main" type="submit">
          {shell.gate.pairButton}
        </Button>
      </div>
      <p id={`${field}-note`} className={mistake === null ? styles.note : styles.mistake} aria-live="polite">
        {mistake === null ? shell.gate.pairFieldNote : describeMistake(mistake, words)}
      </p>
    </form>
  );
}

function describeMistake(mistake: Mistake, { shell, inspector }: ReturnType<typeof useWords>): string {
  if (mistake === 'unreadable') return shell.gate.pairUnreadable;
  const { message, nextStep } = describeFailure(mistake, shell);
  return `${message}${inspector.verdict.sentenceGap}${nextStep}`;
}
