import { describe, expect, it } from 'vitest';
import { describeMeaning } from '../../../src/renderer/workbench/evidence/describe-meaning.ts';
import { words as en } from '../../../src/renderer/workbench/words/inspector/en.ts';
import { words as ja } from '../../../src/renderer/workbench/words/inspector/ja.ts';

/** Every leaf of a table by its path; functions by what they are, because their texts differ. */
function leaves(table: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(table).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...leaves(value, `${path}${key} › `)]
        : [[`${path}${key}`, value] as const],
    ),
  );
}

/** Wire names and clauses, which no language translates. */
const untranslated = new Set([
  'signCount',
  'RP ID',
  'base64url',
  'base64',
  'Uint8Array',
  'JSON',
  'PEM',
  'JWK',
  'userVerification',
  'credentialId',
  'authenticatorAttachment',
  'transports',
  'WebAuthn L3 §7.1',
  'WebAuthn L3 §7.2',
]);

describe('the words of the inspector', () => {
  it('have the same places in both languages', () => {
    expect([...leaves(ja).keys()].toSorted()).toEqual([...leaves(en).keys()].toSorted());
  });

  it('are translated, unless they are wire names', () => {
    const japanese = leaves(ja);
    const same = [...leaves(en)].filter(
      ([path, text]) => typeof text === 'string' && text === japanese.get(path) && !untranslated.has(text),
    );
    expect(same).toEqual([]);
  });

  it('name each flag in both of its states', () => {
    for (const table of [en, ja]) {
      expect(describeMeaning({ code: 'flag', flag: 'UV', set: true }, table)).toBe(
        table.meanings.flags.UV.set,
      );
      expect(describeMeaning({ code: 'flag', flag: 'UV', set: false }, table)).toBe(
        table.meanings.flags.UV.clear,
      );
    }
  });

  it('call an unknown attestation format unknown', () => {
    expect(describeMeaning({ code: 'attestation-format', fmt: 'toString' }, en)).toBe(
      'unknown attestation format',
    );
  });
});
