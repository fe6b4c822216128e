import { shortenNotation } from '../inspection/shorten-notation.ts';
import type { JsonItem } from './json-item.ts';

/** The names of an object's members as a fault shows them: `{"type", "origin"}`. */
export function formatMembers({ members }: JsonItem): string {
  const shown = members.slice(0, 32).map(({ key }) => shortenNotation(JSON.stringify(key.value)));
  return shortenNotation(`{${shown.join(', ')}${members.length > shown.length ? ', …' : ''}}`);
}
