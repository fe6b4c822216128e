import styles from './empty-pane.module.css';

interface EmptyPaneProps {
  readonly title: string;
  /** Why there is nothing, and what to do about it. */
  readonly line: string;
}

/** In place of what a pane would show. */
export function EmptyPane({ title, line }: EmptyPaneProps) {
  return (
    <div className={styles.pane}>
      <h2>{title}</h2>
      <p>{line}</p>
    </div>
  );
}
