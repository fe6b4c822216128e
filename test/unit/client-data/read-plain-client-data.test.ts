import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { readPlainClientData } from '../../../src/shared/client-data/read-plain-client-data.ts';
import { serializeClientData } from '../../../src/shared/client-data/serialize-client-data.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { decodeJson } from '../../../src/shared/json/decode-json.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';

const name = 'clientDataJSON';
const utf8 = new TextEncoder();
const serialize = (clientData: Parameters<typeof serializeClientData>[0]) =>
  `${serializeClientData(clientData)}}`;
const texts = [false, true].flatMap((crossOrigin) =>
  ['', 'AA', 'AAE', 'AAEC', `${'x'.repeat(42)}A`].map((challenge) =>
    serialize({
      type: 'webauthn.get',
      challenge,
      origin: 'https://example.org',
      crossOrigin,
      topOrigin: undefined,
    }),
  ),
);

const read = (bytes: Uint8Array) => readPlainClientData({ name, bytes }, 'clause');
const places = (node: FieldNode): unknown => [
  node.name,
  node.kind,
  node.span,
  node.head,
  node.value,
  node.children.map(places),
];

describe('client data in the one serialization', () => {
  it.each(texts)('%s is read as JSON is, and every other text that is read too', (text) => {
    const whole = utf8.encode(text);
    let count = 0;
    for (const bytes of [whole, ...truncations(whole), ...mutations(whole)]) {
      const plain = read(bytes);
      if (plain === undefined) continue;
      count += 1;
      const { node, parses } = decodeJson(new ByteCursor({ name, bytes }), name);
      expect([parses, collectFaults([node])]).toEqual([true, []]);
      expect(places(plain.root)).toEqual(places(node));
      const { type = '', challenge = '', origin = '', crossOrigin, topOrigin } = plain.clientData;
      const serialized = serialize({ type, challenge, origin, crossOrigin, topOrigin });
      expect(serialized).toBe(new TextDecoder().decode(bytes));
      expect(Buffer.from(challenge, 'base64url').toString('base64url')).toBe(challenge);
    }
    expect(count).toBeGreaterThan(1);
  });

  it.each([
    '{"type":"a","challenge":"AAEC","origin":"b","crossOrigin":false,"more":1}',
    '{"type":"a","challenge":"AAEC","origin":"b","crossOrigin":true,"topOrigin":"c"}',
    '{"type":"a","challenge":"AAEC","origin":"b"}',
    '{"type":"a","challenge":"AAED=","origin":"b","crossOrigin":false}',
    '{"type":"a","challenge":"AB","origin":"b","crossOrigin":false}',
    '{"type":"a","challenge":"A","origin":"b","crossOrigin":false}',
    '{"type":"a","challenge":"AAEC","origin":"\\u0062","crossOrigin":false}',
    '{"type":"a","challenge":"AAEC","origin":"é","crossOrigin":false}',
    '{"type":"a","challenge":"AAEC","origin":"\u0001","crossOrigin":false}',
    '{"type":"a","challenge":"AAEC","origin":"b","crossOrigin":false} ',
    '\ufeff{"type":"a","challenge":"AAEC","origin":"b","crossOrigin":false}',
    '{"type": "a","challenge":"AAEC","origin":"b","crossOrigin":false}',
    '{"type":"a","challenge":"AAEC","origin":"b","crossOrigin":null}',
    '',
  ])('%s is left to the reader of JSON', (text) => {
    expect(read(utf8.encode(text))).toBeUndefined();
  });
});
