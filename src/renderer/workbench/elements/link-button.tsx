import type { ButtonHTMLAttributes } from 'react';
import styles from './link-button.module.css';

/** A quiet button inside a sentence. */
export function LinkButton(props: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'>) {
  return <button type="button" className={styles.link} {...props} />;
}
