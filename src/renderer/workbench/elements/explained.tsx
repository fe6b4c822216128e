import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import styles from './explained.module.css';

interface ExplainedProps {
  /** What is seen, and what the card is called. */
  readonly label: string;
  /** What the card says; made when it is opened. What leads elsewhere calls `close`. */
  readonly children: (close: () => void) => ReactNode;
}

const gap = 6;
const edge = 8;

/**
 * A word that explains itself: pressed, by pointer, touch or key, a card with the explanation comes up over everything; Escape or a press elsewhere
 * closes it. The place it stands in is part of what can be pressed where that is `position: relative`.
 */
export function Explained({ label, children }: ExplainedProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const place = () => {
    // Under all of what it belongs to, which stays in sight.
    const from = (button.current?.offsetParent ?? button.current)?.getBoundingClientRect();
    const box = card.current;
    if (from === undefined || box === null) return;
    box.style.top = `${from.bottom + gap}px`;
    box.style.maxHeight = `${Math.max(120, innerHeight - from.bottom - gap - edge)}px`;
    box.style.left = `${Math.max(edge, Math.min(from.left, innerWidth - box.offsetWidth - edge))}px`;
  };
  // Escape closes the card, by the browser's own doing, and nothing else.
  const keepEscape = (event: KeyboardEvent) => {
    if (open && event.key === 'Escape') event.stopPropagation();
  };
  const toggled = ({ newState }: ToggleEvent) => {
    setOpen(newState === 'open');
    if (newState === 'open') place();
  };
  return (
    <>
      <button ref={button} type="button" className={styles.word} popoverTarget={id} onKeyDown={keepEscape}>
        {label}
      </button>
      <div
        ref={card}
        id={id}
        popover="auto"
        role="note"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: in a low window it scrolls, and then it must scroll by keyboard too.
        tabIndex={0}
        aria-label={label}
        className={styles.card}
        onToggle={toggled}
        onKeyDown={keepEscape}
      >
        {open ? children(() => card.current?.hidePopover()) : null}
      </div>
    </>
  );
}
