import { expect, test } from 'vitest';
import { printable, shorten, shortenEnd, textWidth, wrap } from '../../../src/main/inspect/lay-out-text.ts';

test.each([
  ['a\nb', 'a\\u{a}b'],
  ['\u001b[31m', '\\u{1b}[31m'],
  ['\u009b1m', '\\u{9b}1m'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['登録', '登録'],
])('%j is printed as %s', (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test.each([
  ['', 0],
  ['abc', 3],
  ['登録', 4],
  ['😀', 2],
  ['é…', 2],
])('%s takes %d columns', (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

test('a text is cut to every width, and never to a wider one', () => {
  for (const text of ['abcdefghijklmnop', '登録登録登録登録', 'a登b録c']) {
    for (let width = 1; width <= 20; width++) {
      for (const cut of [shorten(text, width), shortenEnd(text, width)]) {
        expect(textWidth(cut)).toBeLessThanOrEqual(Math.max(1, width));
        expect(cut === text).toBe(textWidth(text) <= width);
      }
    }
  }
  expect(shorten('abcdefghij', 6)).toBe('abc…ij');
  expect(shortenEnd('ab cdefgh', 4)).toBe('ab…');
});

test('a text is broken at spaces, and inside a word only where that is longer than a line', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
  expect(wrap('', 5)).toEqual(['']);
});
