import { describe, expect, it } from 'vitest';
import { decodeClientData } from '../../../src/shared/client-data/decode-client-data.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const encoder = new TextEncoder();
const decode = (bytes: Uint8Array) => decodeClientData({ name: 'clientDataJSON', bytes });
const core = '"type":"webauthn.get","challenge":"AAEC","origin":"https://example.org"';
const fixed = `${core},"crossOrigin":false`;

const texts: readonly (readonly [string, readonly string[]])[] = [
  [`{${fixed}}`, []],
  [`{${core},"crossOrigin":true,"topOrigin":"https://example.com"}`, []],
  [`{${fixed},"extraData":"clientDataJSON may be extended"}`, []],
  [`{${fixed},"tokenBinding":{"status":"supported"}}`, ['obsolete-member ∅']],
  [`{${core},"crossOrigin":"false"}`, ['unexpected-type boolean']],
  [`{${core},"crossOrigin":true,"topOrigin":null}`, ['unexpected-type text']],
  [
    `{${core},"topOrigin":"https://example.com"}`,
    ['unexpected-member crossOrigin = true', 'non-canonical-json crossOrigin":false,"topO…'],
  ],
  [`{${fixed},"topOrigin":"https://example.com"}`, ['unexpected-member crossOrigin = true']],
  [`{${fixed},"tokenBinding":"x"}`, ['unexpected-type object']],
  ['{"type":"webauthn.get","challenge":"AAEC"}', ['missing-member "origin"']],
  ['{}', ['missing-member "type"', 'missing-member "challenge"', 'missing-member "origin"']],
  ['{"type":1,"challenge":"A=","origin":"x"}', ['unexpected-type text', 'invalid-base64url base64url']],
  [`{${fixed},"type":"webauthn.create"}`, ['duplicate-map-key 1 × "type"']],
  [`{${fixed}} x`, ['trailing-bytes 0 bytes']],
  [`{${core}`, ['truncated , }']],
  ['[]', ['unexpected-type object']],
  ['', ['truncated value']],
];

describe('decodeClientData', () => {
  it.each(texts)('reads %s', (text, faults) => {
    const bytes = encoder.encode(text);
    const { root } = decode(bytes);
    expect(collectFaults([root]).map(({ code, expected }) => `${code} ${expected}`)).toEqual(faults);
    expect(findPartitionBreaks(root, bytes.length)).toEqual([]);
  });

  it('gives the members of the right type', () => {
    const text = `\ufeff{${core},"crossOrigin":true,"topOrigin":1,"more":[1]}`;
    expect(decode(encoder.encode(text)).clientData).toEqual({
      type: 'webauthn.get',
      challenge: 'AAEC',
      origin: 'https://example.org',
      crossOrigin: true,
    });
  });

  it('takes the last of two members with one name, as JSON.parse does', () => {
    const text = `{${core},"type":"webauthn.create"}`;
    expect(decode(encoder.encode(text)).clientData?.type).toBe(JSON.parse(text).type);
  });

  it('has no client data where no relying party could parse it', () => {
    for (const text of ['[]', '', '"type"', 'null', `{${core}`, `{${core}}x`]) {
      expect(decode(encoder.encode(text)).clientData).toBeUndefined();
    }
  });

  it('is not led astray by names that objects inherit', () => {
    const { root, clientData } = decode(
      encoder.encode(`{${fixed},"__proto__":{"type":"x"},"constructor":1}`),
    );
    expect(clientData?.type).toBe('webauthn.get');
    expect(root.children.map(({ name }) => name)).toEqual([
      'type',
      'challenge',
      'origin',
      'crossOrigin',
      '__proto__',
      'constructor',
    ]);
    expect(collectFaults([root])).toEqual([]);
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [text] of texts) {
      const whole = encoder.encode(text);
      for (const bytes of [...truncations(whole), ...mutations(whole)]) {
        expect(findPartitionBreaks(decode(bytes).root, bytes.length)).toEqual([]);
      }
    }
  });
});

/** Text, where it leaves the fixed serialization, what had to stand there. */
const serializations: readonly (readonly [string, number, string, string])[] = [
  [`{${core}}`, core.length + 1, ',"crossOrigin":false', '}'],
  [`{ ${fixed}}`, 1, '"type":"webauthn.get","c…', ' "type":"webauthn.get","…'],
  [`\ufeff{${fixed}}`, 0, '{"type":"webauthn.get","…', '\ufeff{"type":"webauthn.get…'],
  [`{${core}, "crossOrigin":false}`, core.length + 2, '"crossOrigin":false', ' "crossOrigin":false}'],
  [`{${core},"crossOrigin" :false}`, core.length + 15, ':false', ' :false}'],
  [`{${core},"crossOrigin":false }`, fixed.length + 1, '} ,', ' }'],
  [
    `{${fixed.replace('origin"', '\\u006frigin"')}}`,
    core.length - 28,
    'origin":"https://example…',
    '\\u006frigin":"https://ex…',
  ],
  [
    `{${fixed.replace('//', '\\/\\/')}}`,
    core.length - 13,
    '//example.org","crossOri…',
    '\\/\\/example.org","crossO…',
  ],
  [
    '{"challenge":"AAEC","type":"webauthn.get","origin":"https://example.org","crossOrigin":false}',
    2,
    'type":"webauthn.get","ch…',
    'challenge":"AAEC","type"…',
  ],
  [`{"more":1,${fixed}}`, 2, 'type":"webauthn.get","ch…', 'more":1,"type":"webauthn…'],
];

describe('the serialization of client data', () => {
  it.each(serializations)('%s is not the fixed one', (text, at, expected, found) => {
    const bytes = encoder.encode(text);
    const faults = collectFaults([decode(bytes).root]);
    expect(faults.map((fault) => [fault.code, fault.span.start, fault.expected, fault.found])).toEqual([
      ['non-canonical-json', at, expected, found],
    ]);
  });

  it.each([
    `{${fixed}}`,
    `{${fixed},"more": 1 }`,
    `{${core.replace('example', 'exämple')},"crossOrigin":false}`,
    `{${core.replace('example', 'a\\"\\\\\\u0001')},"crossOrigin":false}`,
    `{${core},"crossOrigin":true,"topOrigin":"https://exämple.com"}`,
  ])('%s is the fixed one', (text) => {
    expect(collectFaults([decode(encoder.encode(text)).root])).toEqual([]);
  });
});

describe('the challenge', () => {
  it.each([
    ['AA==', '"AA==" (padding [2] = "=")'],
    ['A+==', '"A+==" (foreign-character [1] = "+")'],
    ['A=A', '"A=A" (foreign-character [1] = "=")'],
    ['AAAAA', '"AAAAA" (length 5)'],
    ['AB', '"AB" (spare-bits [1] = "B")'],
    ['AAE', undefined],
    ['', undefined],
  ])('%j is refused for its first flaw', (challenge, found) => {
    const text = `{${fixed.replace('AAEC', challenge)}}`;
    const faults = collectFaults([decode(encoder.encode(text)).root]);
    expect(faults.map((fault) => fault.found)).toEqual(found === undefined ? [] : [found]);
  });
});
