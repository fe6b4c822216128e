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

/** Letters that follow each other this fast are one word, in milliseconds. */
const typingPause = 700;

/** A menu at a place of the window, with the keys of the ARIA pattern: arrows, Home, End, first letters. Escape, Tab or a press elsewhere closes it, and the focus goes back to where it was. */
export function Menu({ label, items, at, onChoose, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const typed = useRef({ text: '', time: 0 });
  const buttons = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    cameFrom.current = document.activeElement;
    // In the top layer no panel cuts it off, and the window is what it is placed in.
    if (!element.matches(':popover-open')) element.showPopover();
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
  const findTyped = (event: KeyboardEvent, at: number): number | undefined => {
    const { key, timeStamp } = event;
    if (key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const before = timeStamp - typed.current.time < typingPause ? typed.current.text : '';
    // A space chooses, unless it stands inside of a name that is being typed.
    if (key === ' ' && before === '') return undefined;
    const word = `${before}${key.toLowerCase()}`;
    typed.current = { text: word, time: timeStamp };
    // The same letter again goes on to the next item that begins with it.
    const isOneLetter = Array.from(word).every((letter) => letter === word.charAt(0));
    const [start, from] = isOneLetter ? [word.charAt(0), at + 1] : [word, Math.max(0, at)];
    const order = items.map((_, index) => (from + index) % items.length);
    return order.find((index) => items[index]?.label.toLowerCase().startsWith(start));
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
    const at = all.findIndex((button) => button.isSameNode(document.activeElement));
    const to = moves[event.key]?.(at, all.length) ?? findTyped(event, at);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <div
      ref={box}
      popover="manual"
      className={styles.menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
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
