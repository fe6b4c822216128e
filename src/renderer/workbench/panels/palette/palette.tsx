import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { VisuallyHidden } from '../../elements/visually-hidden.tsx';
import { useRecentCommands } from '../../state/recent-commands.ts';
import { useSettings } from '../../state/settings.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './palette.module.css';
import type { PaletteItem } from './palette-item.ts';
import { collectPaletteItems } from './palette-items.ts';
import { PaletteOption } from './palette-option.tsx';
import { rankItems } from './rank-items.ts';

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  PageDown: (at, count) => Math.min(count - 1, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
};

/** One box for everything: commands by their name in either language, fields, offsets, filters, ceremonies, passkeys. */
export function Palette() {
  const { palette } = useWords().shell.commands;
  const language = useSettings((settings) => settings.language);
  const recent = useRecentCommands((commands) => commands.recent);
  const { dialogClosed } = useView.getState();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { items, itemsOf } = useMemo(() => collectPaletteItems(language), [language]);
  const ranked = useMemo(
    () => rankItems([...items, ...itemsOf(query)], { query, language, recent }),
    [items, itemsOf, query, language, recent],
  );
  const chosen = ranked[active]?.item;

  // A layout effect ends while the dialog is still in the document: only then does closing give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const run = (item: PaletteItem) => {
    if (item.obstacle !== undefined) return;
    if (item.answers === 'by-name') useRecentCommands.getState().itemUsed(item.key);
    // First the focus goes back to where it was: what the command does with it comes after that.
    flushSync(dialogClosed);
    void item.run();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen !== undefined) run(chosen);
      return;
    }
    const move = moves[event.key];
    if (move === undefined || ranked.length === 0) return;
    event.preventDefault();
    setActive(move(active, ranked.length));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out, as `cancel`.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={palette.title}
      onCancel={(event) => {
        event.preventDefault();
        dialogClosed();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) dialogClosed();
      }}
    >
      <div className={styles.sheet}>
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={palette.title}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}${active}`}
          placeholder={palette.placeholder}
          value={query}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => {
            setQuery(target.value);
            setActive(0);
          }}
          onKeyDown={pressed}
        />
        <div
          ref={list}
          id={`${id}list`}
          role="listbox"
          aria-label={palette.results}
          className={styles.list}
          // The field keeps the focus, and with it the caret.
          onMouseDown={(event) => event.preventDefault()}
        >
          {ranked.map(({ item, recent: used }, index) => (
            <PaletteOption
              key={item.key}
              id={`${id}${index}`}
              index={index}
              item={item}
              used={used && query.trim() === ''}
              active={index === active}
              onRun={run}
              onHover={setActive}
            />
          ))}
        </div>
        {ranked.length === 0 ? <p className={styles.none}>{palette.none}</p> : null}
        <p className={styles.hint} aria-hidden="true">
          {palette.hint}
        </p>
        <output>
          <VisuallyHidden>{palette.count(ranked.length)}</VisuallyHidden>
        </output>
      </div>
    </dialog>
  );
}
