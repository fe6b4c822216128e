import { describe, expect, it } from 'vitest';
import { copyBytes } from '../../../src/shared/copy/copy-bytes.ts';

function textsOf(...bytes: number[]): Record<string, unknown> {
  return Object.fromEntries(
    copyBytes(Uint8Array.from(bytes), 'x').map(({ name, outcome }) => [
      name,
      'text' in outcome ? outcome.text : outcome,
    ]),
  );
}

describe('copyBytes', () => {
  it('offers the text of bytes that are text, and the item of bytes that are exactly one', () => {
    expect(textsOf(0x63, 0x66, 0x6d, 0x74)).toMatchObject({
      text: 'cfmt',
      hex: '63666d74',
      base64url: 'Y2ZtdA',
      'cbor-diagnostic': '"fmt"',
    });
  });

  it.each([
    ['bytes behind the item', [0x01, 0x02]],
    ['an item that breaks off', [0x43, 0x01]],
    ['nothing', []],
  ])('offers no item of %s', (_, bytes) => {
    expect(textsOf(...bytes)).not.toHaveProperty('cbor-diagnostic');
  });

  it.each([
    ['a control character', [0x41, 0x00]],
    ['broken UTF-8', [0xff, 0x41]],
    ['nothing', []],
  ])('offers no text of %s', (_, bytes) => {
    expect(textsOf(...bytes)).not.toHaveProperty('text');
  });

  it('says of no bytes that there are none, in every notation', () => {
    const outcomes = Object.values(textsOf());
    expect(outcomes).toHaveLength(6);
    for (const outcome of outcomes) expect(outcome).toEqual({ obstacle: 'no-bytes' });
  });
});
