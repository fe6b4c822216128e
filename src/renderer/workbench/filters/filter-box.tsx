import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { longestFilter } from '../../../shared/contract/ceremony-list.ts';
import { parseFilter } from '../../../shared/filter/parse-filter.ts';
import { clearFilter, filterBoxId } from '../commands/filter-by.ts';
import { IconButton } from '../elements/icon-button.tsx';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { useWords } from '../words/use-words.ts';
import styles from './filter-box.module.css';
import { readFilter } from './read-filter.ts';
import { filterPlaceAt, takeSuggestion } from './suggest-filter.ts';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';

/** What is typed to find ceremonies, with what could stand at the caret, and what it says in plain words. */
export function FilterBox() {
  const { filter: words } = useWords().shell;
  const text = useCeremonyList((store) => store.filter);
  const { filterChanged } = useCeremonyList.getState();
  const field = useRef<HTMLInputElement>(null);
  const caretAfter = useRef<number | null>(null);
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const [asked, setAsked] = useState(false);
  const place = useMemo(() => (caret === null ? undefined : filterPlaceAt(text, caret)), [text, caret]);
  // Between two terms nothing is being typed: suggestions there are for who asks for them.
  const isBetween = place?.key === undefined && place?.typed === '';
  const suggestions = useSuggestions(isBetween && !asked ? undefined : place);
  const isOpen = caret !== null && suggestions.length > 0;
  const chosen = isOpen ? suggestions[active] : undefined;

  // Before the next key arrives: it belongs behind what was taken.
  useLayoutEffect(() => {
    if (caretAfter.current !== null) field.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  });

  const close = () => {
    setCaret(null);
    setActive(-1);
    setAsked(false);
  };
  const take = ({ text: suggestion }: Suggestion) => {
    if (place === undefined) return;
    const taken = takeSuggestion(text, place, suggestion);
    filterChanged(taken.text.slice(0, longestFilter));
    setCaret(taken.caret);
    setActive(-1);
    setAsked(false);
    caretAfter.current = taken.caret;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key, currentTarget } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) {
        setCaret(currentTarget.selectionStart);
        setAsked(true);
      } else setActive((at) => nextActive(at, key === 'ArrowDown' ? 1 : -1, suggestions.length));
    } else if ((key === 'Enter' || key === 'Tab') && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    } else if (key === 'Enter') {
      close();
    } else if (key === 'Escape' && (isOpen || text !== '')) {
      // The first press takes the suggestions away, the next one the filter; with neither it leaves to others.
      event.preventDefault();
      if (!isOpen) clearFilter();
      close();
    }
  };
  return (
    <div>
      <div className={styles.place}>
        <input
          ref={field}
          id={filterBoxId}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}${active}`}
          aria-describedby={`${id}reading`}
          aria-keyshortcuts="/"
          placeholder={words.placeholder}
          value={text}
          maxLength={longestFilter}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => {
            filterChanged(target.value);
            setCaret(target.selectionStart);
            setActive(-1);
            setAsked(false);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {text === '' ? null : (
          <IconButton
            icon="close"
            label={words.clear}
            onClick={() => {
              clearFilter();
              field.current?.focus();
            }}
          />
        )}
        <div
          id={`${id}list`}
          role="listbox"
          aria-label={words.suggestions}
          className={styles.suggestions}
          hidden={!isOpen}
        >
          {isOpen
            ? suggestions.map((suggestion, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
                <div
                  key={suggestion.text}
                  id={`${id}${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  className={styles.suggestion}
                  // The field keeps the focus, and with it the caret.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(suggestion)}
                >
                  <code>{suggestion.text}</code>
                  <span>{suggestion.about}</span>
                </div>
              ))
            : null}
        </div>
      </div>
      <Reading id={`${id}reading`} text={text} isTyping={isOpen} />
    </div>
  );
}

interface ReadingProps {
  readonly id: string;
  readonly text: string;
  readonly isTyping: boolean;
}

/** The filter in plain words, and what is wrong with it. What is still being typed is not called wrong yet. */
function Reading({ id, text, isTyping }: ReadingProps) {
  const { filter: words } = useWords().shell;
  const expression = useMemo(() => parseFilter(text), [text]);
  const reading = readFilter(expression, words);
  const faults = expression.faults.filter(({ end }) => !(isTyping && end === text.length));
  if (reading === undefined && faults.length === 0) return <div id={id} hidden />;
  return (
    <div id={id} className={styles.reading}>
      {reading === undefined ? null : <p>{reading}</p>}
      {faults.map(({ code, found, expected, start }) => (
        <p key={start} className={styles.fault}>
          {words.faults[code](found, expected)}
        </p>
      ))}
    </div>
  );
}

function nextActive(at: number, step: 1 | -1, count: number): number {
  return at < 0 && step < 0 ? count - 1 : (at + step + count) % count;
}
