import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { IconName } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './popover.module.css';

interface PopoverProps {
  readonly icon: IconName;
  /** Names the button and the box that it opens. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A button with a box of settings under it. Escape, a click elsewhere, or leaving it with Tab closes the box. */
export function Popover({ icon, label, disabled = false, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={place} className={styles.place}>
      <IconButton
        icon={icon}
        label={label}
        disabled={disabled}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      />
      {open ? (
        <div
          ref={box}
          className={styles.box}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          {children}
        </div>
      ) : null}
    </div>
  );
}
