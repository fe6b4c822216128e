import { describe, expect, it } from 'vitest';
import { splitItems } from '../../../src/shared/recognize/split-items.ts';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(text: string | Uint8Array, size = 7, longest = 1_000) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const items: [line: number, text: string | undefined][] = [];
  for await (const batch of splitItems(inChunks(bytes, size), longest)) {
    for (const item of batch) items.push([item.line, item.bytes && new TextDecoder().decode(item.bytes)]);
  }
  return items;
}

const rows: readonly (readonly [string, string, readonly (readonly [number, string])[]])[] = [
  ['nothing', '', []],
  ['white space', ' \n\t\r\n', [[1, ' \n\t\r\n']]],
  [
    'lines',
    '{"a":1}\n{"b":2}\n',
    [
      [1, '{"a":1}'],
      [2, '{"b":2}'],
    ],
  ],
  [
    'lines with blank ones and carriage returns',
    '{"a":1}\r\n\r\n  \n{"b":2}',
    [
      [1, '{"a":1}'],
      [4, '{"b":2}'],
    ],
  ],
  [
    'lines of which the first is broken',
    '{"a":\n{"b":2}\n',
    [
      [1, '{"a":'],
      [2, '{"b":2}'],
    ],
  ],
  [
    'lines of which a later one is broken',
    '{"a":1}\n{"b"\n[]\n',
    [
      [1, '{"a":1}'],
      [2, '{"b"'],
      [3, '[]'],
    ],
  ],
  ['one object laid out', '{\n  "a": 1\n}\n', [[1, '{\n  "a": 1\n}']]],
  [
    'several objects laid out',
    '{\n"a": {}\n}\n\n{\n"b": "}"\n}',
    [
      [1, '{\n"a": {}\n}'],
      [5, '{\n"b": "}"\n}'],
    ],
  ],
  [
    'an array of objects',
    '[{"a":1},{"b":[2]}]',
    [
      [1, '{"a":1}'],
      [1, '{"b":[2]}'],
    ],
  ],
  [
    'an array laid out',
    '[\n  {"a": 1},\n  {"b": "\\"]"}\n]\n',
    [
      [2, '{"a": 1}'],
      [3, '{"b": "\\"]"}'],
    ],
  ],
  [
    'an array of other things among them',
    '[{"a":1}, 7, "x,y", null]',
    [
      [1, '{"a":1}'],
      [1, '7'],
      [1, '"x,y"'],
      [1, 'null'],
    ],
  ],
  [
    'an array of arrays',
    '[[{"a":1}],[]]',
    [
      [1, '[{"a":1}]'],
      [1, '[]'],
    ],
  ],
  ['an empty array', '[ ]', [[1, '[ ]']]],
  [
    'an array that breaks off',
    '[{"a":1},{"b":',
    [
      [1, '{"a":1}'],
      [1, '{"b":'],
    ],
  ],
  ['a list of bytes', '[163, 99]', [[1, '[163, 99]']]],
  ['base64', 'o2NmbXQ\n', [[1, 'o2NmbXQ\n']]],
  [
    'a byte order mark',
    '\ufeff{"a":1}\n{"b":2}',
    [
      [1, '{"a":1}'],
      [2, '{"b":2}'],
    ],
  ],
];

describe('the items of a file', () => {
  it.each(rows)('are found in %s, however the bytes arrive', async (_, text, expected) => {
    for (const size of [1, 2, 3, 64, 10_000]) expect(await read(text, size)).toEqual(expected);
  });

  it.each([
    ['lines', `{"a":1}\n{"long":"${'x'.repeat(200)}"}\n{"b":2}`],
    ['an array', `[{"a":1},{"long":"${'x'.repeat(200)}"},{"b":2}]`],
  ])('that are too long are passed over, in %s', async (_, text) => {
    for (const size of [1, 50, 10_000]) {
      const items = (await read(text, size, 100)).map(([, item]) => item);
      expect(items).toEqual(['{"a":1}', undefined, '{"b":2}']);
    }
  });

  it('are one where nothing tells them apart, and that may be too long', async () => {
    expect(await read('x'.repeat(2_000))).toEqual([[1, undefined]]);
    expect(await read(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toHaveLength(1);
  });

  it('are all there where the file is longer than what tells its form', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `{"id":${index},"more":"${'é'.repeat(20)}"}`);
    expect((await read(lines.join('\n'), 4_096)).map(([, item]) => item)).toEqual(lines);
    expect((await read(`[\n${lines.join(',\n')}\n]`, 4_096)).map(([, item]) => item)).toEqual(lines);
  });
});
