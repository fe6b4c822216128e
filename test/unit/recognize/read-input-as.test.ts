import { describe, expect, it } from 'vitest';
import { parseHex } from '../../../src/shared/bytes/hex.ts';
import { notationsOf, readInputAs } from '../../../src/shared/recognize/read-input-as.ts';
import { recognizeInput } from '../../../src/shared/recognize/recognize-input.ts';
import { structureKinds } from '../../../src/shared/recognize/recognized-input.ts';

const bytesOf = (input: string | Uint8Array, wanted: Parameters<typeof readInputAs>[1]) => {
  const read = readInputAs(input, wanted);
  return read?.kind === 'structures' ? read.structures[0]?.buffer.bytes : undefined;
};

describe('reading an input as somebody wants it', () => {
  it('takes the bytes that the notation gives', () => {
    expect(bytesOf('a1 01 02', { kind: 'cbor', notation: 'hex' })).toEqual(parseHex('a10102'));
    expect(bytesOf('oQEC', { kind: 'der', notation: 'base64url' })).toEqual(parseHex('a10102'));
    expect(bytesOf('[161, 1, 2]', { kind: 'cbor', notation: 'json-bytes' })).toEqual(parseHex('a10102'));
    expect(bytesOf('{"a":1}', { kind: 'json', notation: 'json' })).toEqual(
      new TextEncoder().encode('{"a":1}'),
    );
    expect(bytesOf(Uint8Array.of(0xa0), { kind: 'cbor', notation: 'binary' })).toEqual(Uint8Array.of(0xa0));
    expect(readInputAs('not hex', { kind: 'cbor', notation: 'hex' })).toBeUndefined();
  });

  it('gives the likeliest where only the notation is said', () => {
    expect(readInputAs('a10102', { notation: 'hex' })).toMatchObject({ structures: [{ kind: 'cbor' }] });
  });

  it('reads bytes as every structure, whatever they are', () => {
    for (const kind of structureKinds) {
      expect(readInputAs('a10102', { kind, notation: 'hex' })).toMatchObject({
        why: { code: 'chosen' },
        structures: [{ kind }],
      });
    }
  });

  it('finds every alternative that recognizing offers', () => {
    const both = JSON.stringify({
      options: { challenge: 'AAAA', rp: { id: 'a.example' }, user: { id: 'AA' }, pubKeyCredParams: [] },
      credential: { id: 'AA', response: { attestationObject: 'oA', clientDataJSON: 'e30' } },
    });
    const inputs = [both, btoa(both), 'a3010203262001', '3006020101020101', '00'.repeat(37)];
    for (const input of inputs) {
      const { alternatives } = recognizeInput(input);
      for (const { kind, notation } of alternatives) {
        const read = readInputAs(input, { kind, notation });
        expect(read?.kind === 'structures' ? read.structures[0]?.kind : read?.kind).toBe(kind);
      }
    }
    expect(recognizeInput(both).alternatives).toEqual([{ kind: 'creation-options', notation: 'json' }]);
    expect(readInputAs(btoa(both), { kind: 'creation-options', notation: 'json' })).toMatchObject({
      kind: 'creation-options',
      options: { challenge: 'AAAA' },
    });
  });

  it('says in which notations an input can be bytes', () => {
    expect(notationsOf('a101')).toEqual(['hex', 'base64url', 'utf-8']);
    expect(notationsOf('[161, 1]')).toEqual(['byte-list', 'json-bytes', 'utf-8']);
    expect(notationsOf(Uint8Array.of(1))).toEqual(['binary']);
  });
});
