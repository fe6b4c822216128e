import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly title: string;
  /** The person left it: with Escape, the close button, or a click beside it. */
  onClose(): void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: 'wide';
}

/** A question or a sheet above everything else; the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, footer, width }: DialogProps) {
  const { shell } = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect ends while the dialog is still in the document: only then does closing give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out, as `cancel`.
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={shell.elements.close} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {footer === undefined ? null : <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>
  );
}
