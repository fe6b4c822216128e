import styles from './icon.module.css';

// Drawn on a grid of 24, strokes only.
const drawings = {
  list: 'M4 6h16M4 12h16M4 18h10',
  key: 'M13 8.5a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0ZM11.6 11.9l8.4 8.4m-2.4-2.4 2.6-2.6m-5.5-.3 2.2-2.2',
  copy: 'M9 9h10v10H9zM5 15V5h10',
  sliders: 'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5M8.5 14.5v5',
  browser: 'M14 5h5v5M19 5l-8 8M17 14v5H5V7h5',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5Z',
  sun: 'M12 8.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6ZM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4',
  display: 'M4 5h16v11H4zM9 20h6M12 16v4',
  keyboard: 'M3 7h18v10H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M17.5 10.5h.01M8 13.8h8',
  close: 'M6 6l12 12M18 6 6 18',
  pencil: 'M5 19l3.2-.8L19 7.4 16.6 5 5.8 15.8zM14.5 7.1l2.4 2.4',
  trash: 'M5 7h14M10 7V5h4v2M7 7l.8 12h8.4L17 7M10.5 10.5v5M13.5 10.5v5',
  folder: 'M4 6h6l2 2h8v10H4z',
  user: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5 19.5c.8-3.6 3.5-5.2 7-5.2s6.2 1.6 7 5.2',
  chip: 'M7 7h10v10H7zM10 7V4m4 3V4m-4 16v-3m4 3v-3M7 10H4m3 4H4m16-4h-3m3 4h-3',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  pause: 'M9 6v12M15 6v12',
  resume: 'M8 5.5v13l10.5-6.5z',
  clear: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.7 6.7l10.6 10.6',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15 15l5 5',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM10.6 3.5h2.8l.5 2.3 1.7.7 2-1.3 2 2-1.3 2 .7 1.7 2.3.5v2.8l-2.3.5-.7 1.7 1.3 2-2 2-2-1.3-1.7.7-.5 2.3h-2.8l-.5-2.3-1.7-.7-2 1.3-2-2 1.3-2-.7-1.7-2.3-.5v-2.8l2.3-.5.7-1.7-1.3-2 2-2 2 1.3 1.7-.7z',
  braces:
    'M9 4.5c-2 0-2.5 1-2.5 2.5v2.5c0 1.5-.8 2.5-2.5 2.5 1.7 0 2.5 1 2.5 2.5V17c0 1.5.5 2.5 2.5 2.5m6-15c2 0 2.5 1 2.5 2.5v2.5c0 1.5.8 2.5 2.5 2.5-1.7 0-2.5 1-2.5 2.5V17c0 1.5-.5 2.5-2.5 2.5',
  help: 'M9.2 9.2a2.8 2.8 0 1 1 4.2 2.5c-.9.5-1.4 1-1.4 2.1M12 17.2h.01',
} as const;

export type IconName = keyof typeof drawings;

/** A picture beside words, or inside a control that has a name of its own: never read out. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
