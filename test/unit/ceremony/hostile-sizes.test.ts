import { describe, expect, it } from 'vitest';
import { decodeAttestationObject } from '../../../src/shared/attestation/decode-attestation-object.ts';
import { decodeAuthenticatorData } from '../../../src/shared/authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { decodeClientData } from '../../../src/shared/client-data/decode-client-data.ts';
import { decodeCoseKey } from '../../../src/shared/cose/decode-cose-key.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { createSpanIndex } from '../../../src/shared/inspection/span-index.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { hex } from '../../support/vector-hex.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const count = 20_000;
/** A map of `count` entries with all keys equal, then `last`. */
const manyEntries = (last = '') =>
  `b9${(count + (last === '' ? 0 : 1)).toString(16)} ${'0700'.repeat(count)} ${last}`;
const head = `${'aa'.repeat(32)} c5 00000000 ${'00'.repeat(16)} 0001 c0`;
const array = `99${count.toString(16)} ${'00'.repeat(count)}`;

/** Bodies of forty kilobytes and more, each made to be slow for a decoder that searches again for every entry. */
const bodies: readonly (readonly [string, () => { readonly root: FieldNode; readonly length: number }])[] = [
  [
    'a key of twenty thousand entries',
    () => open(hex(manyEntries('0326')), (buffer) => decodeCoseKey(buffer).node),
  ],
  [
    'authenticator data with such a key and such extensions',
    () =>
      open(
        hex(`${head} ${manyEntries()} ${manyEntries()}`),
        (buffer) =>
          decodeAuthenticatorData(new ByteCursor(buffer), { name: buffer.name, use: 'attestation' }).node,
      ),
  ],
  [
    'an attestation object with attStmt behind twenty thousand entries',
    () =>
      open(hex(manyEntries(`67 61747453746d74 ${array}`)), (buffer) => decodeAttestationObject(buffer).node),
  ],
  [
    'keys of thirty thousand that are not UTF-8',
    () => open(hex(`ba00007530 ${'61ff00'.repeat(30_000)}`), (buffer) => decodeCoseKey(buffer).node),
  ],
  [
    'a key that nests maps out of order',
    () =>
      open(
        hex(`${'a2'.repeat(30)} 9a0000ea60 ${'00'.repeat(60_000)}`),
        (buffer) => decodeCoseKey(buffer).node,
      ),
  ],
  [
    'client data with a challenge of twenty thousand escapes',
    () => {
      const text = `{"challenge":"${'\\ud800'.repeat(20_000)}"}`;
      return open(new TextEncoder().encode(text), (buffer) => decodeClientData(buffer).root);
    },
  ],
  [
    'client data of more than a hundred thousand members',
    () => {
      const text = `{${Array.from({ length: 70_000 }, (_, index) => `"${index}":0`).join(',')}}`;
      return open(new TextEncoder().encode(text), (buffer) => decodeClientData(buffer).root);
    },
  ],
  [
    'client data that is one number of two hundred thousand digits',
    () => open(new TextEncoder().encode('9'.repeat(200_000)), (buffer) => decodeClientData(buffer).root),
  ],
  [
    'client data of twenty thousand equal members',
    () => {
      const text = `{${Array.from({ length: count }, () => '"type":1').join(',')}}`;
      return open(new TextEncoder().encode(text), (buffer) => decodeClientData(buffer).root);
    },
  ],
];

function open(bytes: Uint8Array, decode: (buffer: { name: string; bytes: Uint8Array }) => FieldNode) {
  return { root: decode({ name: 'source', bytes }), length: bytes.length };
}

describe('every decoder', () => {
  it.each(bodies)('takes %s, which a search for every entry would not finish', (_, decode) => {
    const { root, length } = decode();
    expect(collectFaults([root]).length).toBeGreaterThan(0);
    expect(createSpanIndex([root]).pathAt('source', length - 1)).toBeDefined();
    expect(findPartitionBreaks(root, length)).toEqual([]);
  });
});
