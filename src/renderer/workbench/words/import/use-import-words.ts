import { useSettings } from '../../state/settings.ts';
import type { ImportWords } from './en.ts';
import * as en from './en.ts';
import * as ja from './ja.ts';

const tables = { en: en.words, ja: ja.words };

/** The words of an import, which come with its panel and not before. */
export function useImportWords(): ImportWords {
  return tables[useSettings((settings) => settings.language)];
}
