import { describe, expect, it } from 'vitest';
import { splitAtNames } from '../../../src/renderer/workbench/evidence/split-at-names.ts';

const names = ['authData', 'authDataHash'];

describe('splitAtNames', () => {
  it.each([
    ['of authData and authDataHash.', ['of ', '[authData]', ' and ', '[authDataHash]', '.']],
    ['authDataHash のあとに authData', ['[authDataHash]', ' のあとに ', '[authData]']],
    ['nothing named', ['nothing named']],
    ['', []],
  ])('%j', (sentence, expected) => {
    const parts = splitAtNames(sentence, names);
    expect(parts.map(({ text, isName }) => (isName ? `[${text}]` : text))).toEqual(expected);
    expect(parts.map(({ text }) => text).join('')).toBe(sentence);
  });
});
