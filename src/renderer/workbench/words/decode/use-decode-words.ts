import { useSettings } from '../../state/settings.ts';
import type { DecodeWords } from './en.ts';
import * as en from './en.ts';
import * as ja from './ja.ts';

const tables = { en: en.words, ja: ja.words };

/** The words of the Decode view, which come with it and not before. */
export function useDecodeWords(): DecodeWords {
  return tables[useSettings((settings) => settings.language)];
}
