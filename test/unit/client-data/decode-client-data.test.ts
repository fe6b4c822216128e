import { describe, expect, it } from 'vitest';
import { decodeClientData } from '../../../src/shared/client-data/decode-client-data.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const encoder = new TextEncoder();
const decode = (bytes: Uint8Array) => decodeClientData({ name: 'clientDataJSON', bytes });
const core = '"type":"webauthn.get","challenge":"AAEC","origin":"https://example.org"';

const texts: readonly (readonly [string, readonly string[]])[] = [
  [`{${core}}`, []],
  [`{${core},"crossOrigin":true,"topOrigin":"https://example.com"}`, []],
  [`{${core},"crossOrigin":false,"extraData":"clientDataJSON may be extended"}`, []],
  [`{${core},"tokenBinding":{"status":"supported"}}`, []],
  [`{${core},"crossOrigin":"false"}`, ['unexpected-type boolean']],
  [`{${core},"crossOrigin":true,"topOrigin":null}`, ['unexpected-type text']],
  [`{${core},"topOrigin":"https://example.com"}`, ['unexpected-member crossOrigin = true']],
  [
    `{${core},"crossOrigin":false,"topOrigin":"https://example.com"}`,
    ['unexpected-member crossOrigin = true'],
  ],
  [`{${core},"tokenBinding":"x"}`, ['unexpected-type object']],
  ['{"type":"webauthn.get","challenge":"AAEC"}', ['missing-member "origin"']],
  ['{}', ['missing-member "type"', 'missing-member "challenge"', 'missing-member "origin"']],
  ['{"type":1,"challenge":"A=","origin":"x"}', ['unexpected-type text', 'invalid-base64url base64url']],
  [`{${core},"type":"webauthn.create"}`, ['duplicate-map-key 1 × "type"']],
  [`{${core}} x`, ['trailing-bytes 0 bytes']],
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
    const { root, clientData } = decode(encoder.encode(`{${core},"__proto__":{"type":"x"},"constructor":1}`));
    expect(clientData?.type).toBe('webauthn.get');
    expect(root.children.map(({ name }) => name)).toEqual([
      'type',
      'challenge',
      'origin',
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
