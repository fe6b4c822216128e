import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './menu.module.css';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  /** Beside the label: an example, or why it cannot be chosen. */
  readonly note?: string;
  readonly tone?: 'plain' | 'danger';
  /** It can be reached and read all the same. */
  readonly disabled?: boolean;
  /** The key that does the same without the menu. */
  readonly shortcut?: string;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Where its corner goes, in pixels of the window; it stays inside. */
  readonly at: { readonly x: number; readonly y: number };
  /** Closes the menu too, unless something else takes its place. */
  onChoose(key: string): void;
  onClose(): void;
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A menu at a place of the window. Escape, Tab or a press elsewhere closes it, and the focus goes back to where it was. */
export function Menu({ label, items, at, onChoose, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const buttons = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    cameFrom.current = document.activeElement;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  }, [at]);
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', leave);
    addEventListener('blur', onClose);
    addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', leave);
      removeEventListener('blur', onClose);
      removeEventListener('resize', onClose);
    };
  }, [onClose]);
  const giveFocusBack = () => {
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      giveFocusBack();
      onClose();
      return;
    }
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const to = moves[event.key]?.(at, all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <div ref={box} className={styles.menu} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {items.map(({ key, label: name, tone = 'plain', note, disabled = false, shortcut }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          data-tone={tone}
          aria-disabled={disabled}
          onMouseEnter={({ currentTarget }) => currentTarget.focus()}
          onClick={() => {
            if (disabled) return;
            giveFocusBack();
            onChoose(key);
          }}
        >
          <span>{name}</span>
          {note === undefined ? null : <span className={styles.note}>{note}</span>}
          {shortcut === undefined ? null : <kbd className={styles.shortcut}>{shortcut}</kbd>}
        </button>
      ))}
    </div>
  );
}
