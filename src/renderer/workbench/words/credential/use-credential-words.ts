import { useSettings } from '../../state/settings.ts';
import { words as en } from './en.ts';
import { words as ja } from './ja.ts';

const tables = { en, ja };

/** The words of a credential's own views, which come with those views and not with the first load. */
export function useCredentialWords() {
  return tables[useSettings((settings) => settings.language)];
}
