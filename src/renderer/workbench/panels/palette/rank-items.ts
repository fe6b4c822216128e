import type { Language } from '../../state/settings.ts';
import { foldText, matchText } from './match-text.ts';
import type { PaletteItem } from './palette-item.ts';

export interface RankedItem {
  readonly item: PaletteItem;
  readonly recent: boolean;
}

interface Asked {
  readonly query: string;
  readonly language: Language;
  /** Keys of what was used, the latest first. */
  readonly recent: readonly string[];
}

/** As many as a person looks through before typing another letter. */
const most = 60;
/** What the other language's name, and what was used before, are worth beside a match. */
const otherLanguage = -8;
const usedBefore = 12;

/** What fits the query, the best first; without one everything that needs no query, used ones first. */
export function rankItems(
  items: readonly PaletteItem[],
  { query, language, recent }: Asked,
): readonly RankedItem[] {
  const wanted = foldText(query.trim());
  if (wanted === '') {
    const used = recent.flatMap((key) => items.filter((item) => item.key === key));
    const rest = items.filter((item) => !item.onlyWhenAsked && !used.includes(item));
    return [
      ...used.map((item) => ({ item, recent: true })),
      ...rest.map((item) => ({ item, recent: false })),
    ];
  }
  return items
    .flatMap((item) => {
      const score = scoreItem(item, wanted, language);
      if (score === undefined) return [];
      const isRecent = recent.includes(item.key);
      return [{ item, recent: isRecent, score: score + (isRecent ? usedBefore : 0) }];
    })
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most);
}

function scoreItem(item: PaletteItem, wanted: string, language: Language): number | undefined {
  if (item.answers === 'always') return item.weight;
  const other = language === 'en' ? 'ja' : 'en';
  const own = matchText(wanted, foldText(item.label[language]));
  const foreign = matchText(wanted, foldText(item.label[other]));
  const aside = item.about === undefined ? undefined : matchText(wanted, foldText(item.about[language]));
  const scores = [own, foreign && foreign + otherLanguage, aside && aside - 30].filter(
    (score) => score !== undefined,
  );
  return scores.length === 0 ? undefined : Math.max(...scores) + item.weight;
}
