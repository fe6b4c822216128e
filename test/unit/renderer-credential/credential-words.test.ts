import { describe, expect, it } from 'vitest';
import { words as en } from '../../../src/renderer/workbench/words/credential/en.ts';
import { words as ja } from '../../../src/renderer/workbench/words/credential/ja.ts';

function leaves(table: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(table).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...leaves(value, `${path}${key} › `)]
        : [[`${path}${key}`, value] as const],
    ),
  );
}

describe('the words of a credential', () => {
  it('have the same places in both languages', () => {
    expect([...leaves(ja).keys()].toSorted()).toEqual([...leaves(en).keys()].toSorted());
  });

  it('are translated, unless they are wire names', () => {
    const japanese = leaves(ja);
    const same = [...leaves(en)].filter(
      ([path, text]) => typeof text === 'string' && text === japanese.get(path) && text !== 'credentialId',
    );
    expect(same).toEqual([]);
  });

  it('are whole sentences where they explain, and end like one', () => {
    for (const [path, text] of leaves(en.lifeline.changes)) expect(text, path).toMatch(/[.)]$/);
    for (const [path, text] of leaves(ja.lifeline.changes)) expect(text, path).toMatch(/。$/);
  });
});
