import type { Language } from '../../state/settings.ts';
import { type Words, wordTables } from '../../words/use-words.ts';

/** One line of the palette: something to do, or a place to go to. */
export interface PaletteItem {
  /** Steady from one opening to the next, so that what was used is found again. */
  readonly key: string;
  /** In both languages: whoever knows a thing by its English name finds it in a Japanese window too. */
  readonly label: Readonly<Record<Language, string>>;
  /** Which kind of thing it is. */
  readonly about?: Readonly<Record<Language, string>>;
  readonly keys: readonly string[];
  /** Why it can do nothing now. */
  readonly obstacle?: Readonly<Record<Language, string>>;
  /** Places there are hundreds of: shown when something was typed. */
  readonly onlyWhenAsked: boolean;
  /** `always` for what is made of the query itself. */
  readonly answers: 'by-name' | 'always';
  /** Added to how well it matches. */
  readonly weight: number;
  run(): unknown;
}

/** One sentence in both languages. */
export function inBoth(describe: (words: Words) => string): Readonly<Record<Language, string>> {
  return { en: describe(wordTables.en), ja: describe(wordTables.ja) };
}

type Described = Pick<PaletteItem, 'key' | 'label' | 'run'> & Partial<PaletteItem>;

/** An item with what most items have. */
export function paletteItem(described: Described): PaletteItem {
  return { keys: [], onlyWhenAsked: false, answers: 'by-name', weight: 0, ...described };
}
