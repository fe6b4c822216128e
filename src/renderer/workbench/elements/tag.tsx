import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** A short wire name or state, set apart. */
export function Tag({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'fail' | 'warn' | 'note';
}) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
