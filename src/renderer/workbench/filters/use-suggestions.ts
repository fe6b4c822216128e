import { useEffect, useState } from 'react';
import type { SeenValues } from '../../../shared/contract/ceremony-list.ts';
import { type FilterKey, filterKeyFacts, filterKeyNames } from '../../../shared/filter/filter-keys.ts';
import { useFormats } from '../elements/use-formats.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';
import { useWords } from '../words/use-words.ts';
import { type FilterPlace, fixedSuggestions } from './suggest-filter.ts';

export interface Suggestion {
  readonly text: string;
  readonly about: string;
}

const typingPause = 120;
const mostShown = 12;
const none: SeenValues['values'] = [];

/** What could stand at the caret: keys, fixed values, or values that ceremonies have. */
export function useSuggestions(place: FilterPlace | undefined): readonly Suggestion[] {
  const { filter } = useWords().shell;
  const { count } = useFormats();
  const key = place?.key;
  const typed = place?.typed ?? '';
  const seen = useSeenValues(key, typed);
  if (place === undefined) return [];
  const fixed = fixedSuggestions(place);
  if (key === undefined) {
    const isWhole = fixed.length === filterKeyNames.length;
    return fixed
      .slice(0, isWhole ? undefined : mostShown)
      .map((text) => ({ text, about: filter.keys[keyOf(text)] }));
  }
  return [
    ...fixed.map((text) => ({ text, about: '' })),
    ...seen
      .filter(({ value }) => value.toLowerCase() !== typed.toLowerCase())
      .slice(0, mostShown)
      .map(({ value, count: ceremonies }) => ({
        text: value,
        about: filter.seen(count(ceremonies), ceremonies),
      })),
  ];
}

/** Asked anew a moment after the typing, and for as long as the same key is typed at. */
function useSeenValues(key: FilterKey | undefined, typed: string): SeenValues['values'] {
  const [seen, setSeen] = useState<{ readonly key: FilterKey; readonly values: SeenValues['values'] }>();
  useEffect(() => {
    if (key === undefined || hasFixedValues(key)) return;
    const asking = new AbortController();
    const ask = async () => {
      try {
        const { values } = await relyingParty.loadSeenValues(
          { key, text: typed.slice(0, 200) },
          asking.signal,
        );
        if (!asking.signal.aborted) setSeen({ key, values });
      } catch (error) {
        // Without suggestions a filter can still be typed.
        if (!(error instanceof RelyingPartyError)) throw error;
      }
    };
    const timer = setTimeout(ask, typingPause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [key, typed]);
  const wanted = typed.toLowerCase();
  return seen === undefined || seen.key !== key
    ? none
    : seen.values.filter(({ value }) => value.toLowerCase().includes(wanted));
}

function hasFixedValues(key: FilterKey): boolean {
  const { type } = filterKeyFacts(key);
  return type === 'choice' || type === 'flag';
}

function keyOf(suggestion: string): FilterKey {
  const found = filterKeyNames.find((name) => `${name}:` === suggestion);
  if (found === undefined) throw new Error(`no key is suggested by ${suggestion}`);
  return found;
}
