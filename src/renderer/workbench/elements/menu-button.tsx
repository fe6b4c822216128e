import type { MouseEvent, ReactNode } from 'react';
import styles from './menu-button.module.css';

interface MenuButtonProps {
  readonly children: ReactNode;
  readonly expanded: boolean;
  /** Where the menu should open: under the button. */
  onOpen(point: { readonly x: number; readonly y: number }): void;
}

/** A small button that opens a menu. */
export function MenuButton({ children, expanded, onOpen }: MenuButtonProps) {
  const open = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    onOpen({ x: left, y: bottom + 2 });
  };
  return (
    <button
      type="button"
      className={styles.button}
      aria-haspopup="menu"
      aria-expanded={expanded}
      onClick={open}
    >
      {children}
    </button>
  );
}
