import { useSettings } from '../state/settings.ts';
import * as inspectorEn from './inspector/en.ts';
import * as inspectorJa from './inspector/ja.ts';
import * as shellEn from './shell/en.ts';
import * as shellJa from './shell/ja.ts';

/** Every sentence, in both languages. */
export const wordTables = {
  en: { shell: shellEn.words, inspector: inspectorEn.words },
  ja: { shell: shellJa.words, inspector: inspectorJa.words },
};

/** Sentences in the language the person chose. Wire names (`clientDataJSON`, `UP`) are never translated. */
export function useWords() {
  return wordTables[useSettings((settings) => settings.language)];
}

export type Words = (typeof wordTables)['en'];
