import { expect, test } from 'vitest';
import { splitLines } from '../../../src/shared/recognize/split-lines.ts';

async function* inChunks(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(text: string, size: number, longest = 100): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const batch of splitLines(inChunks(text, size), longest)) {
    for (const { number, bytes } of batch) {
      expect(number).toBe(lines.length + 1);
      lines.push(bytes && new TextDecoder().decode(bytes));
    }
  }
  return lines;
}

test('lines come out whole, however the bytes arrive', async () => {
  const text = 'one\ntwo\r\n\nfour é\nlast';
  for (let size = 1; size <= text.length + 1; size++) {
    expect(await read(text, size)).toEqual(['one', 'two', '', 'four é', 'last']);
  }
  expect(await read('a\n', 1)).toEqual(['a']);
  expect(await read('', 1)).toEqual([]);
});

test('a line that is too long is passed over, and the next is read', async () => {
  for (const size of [1, 3, 64]) {
    expect(await read(`short\n${'x'.repeat(11)}\n${'y'.repeat(10)}\n`, size, 10)).toEqual([
      'short',
      undefined,
      'y'.repeat(10),
    ]);
  }
});
