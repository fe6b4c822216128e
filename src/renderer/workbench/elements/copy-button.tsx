import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for assistive technology, where the visible word is short. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Puts `text` on the clipboard and says so, for a moment, where the button's word was. */
export function CopyButton({ text, label, children }: CopyButtonProps) {
  const { elements } = useWords().shell;
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 1600);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  return (
    <span className={styles.place}>
      <button type="button" className={styles.copy} aria-label={label} onClick={copy}>
        {children}
      </button>
      <output className={styles.outcome}>{outcome === null ? '' : elements[outcome]}</output>
    </span>
  );
}
