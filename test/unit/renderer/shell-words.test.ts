import { describe, expect, it } from 'vitest';
import { words as en } from '../../../src/renderer/workbench/words/shell/en.ts';
import { words as ja } from '../../../src/renderer/workbench/words/shell/ja.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path}/${key}`));
}

const texts = (words: unknown) =>
  leaves(words, '').flatMap(([path, value]) => (typeof value === 'string' ? [[path, value] as const] : []));

const crowded =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][A-Za-z]|[A-Za-z][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]| [、。）」]/u;

describe('the words of the window', () => {
  it('have a half-width space between Japanese and Latin, and none before punctuation', () => {
    expect(texts(ja).filter(([, text]) => crowded.test(text))).toEqual([]);
  });

  it('are never empty', () => {
    expect([...texts(en), ...texts(ja)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
