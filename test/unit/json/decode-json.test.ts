import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { type DecodedJson, decodeJson } from '../../../src/shared/json/decode-json.ts';
import { isMember } from '../../../src/shared/json/json-member.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const encoder = new TextEncoder();

function decode(bytes: Uint8Array): DecodedJson {
  return decodeJson(new ByteCursor({ name: 'json', bytes }), 'json');
}

/** What `JSON.parse` gives, or undefined where it throws. */
function parse(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return undefined;
  }
}

function toValue(node: FieldNode): unknown {
  const { kind, children } = node;
  if (kind === 'array') return children.map(toValue);
  if (kind !== 'object') return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  const value: Record<string, unknown> = {};
  for (const member of children.filter(isMember)) {
    Object.defineProperty(value, member.name, {
      value: toValue(member),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return value;
}

/** Every UTF-16 code unit, surrogates on their own included. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

const texts: readonly (readonly [string, readonly string[]])[] = [
  ['{}', []],
  ['[]', []],
  ['  {"a" : [1, -2.5e3, "\\u00e9\\n", true, false, null] }\n', []],
  ['\ufeff{"a":1}', []],
  ['"é"', []],
  ['-0', []],
  ['12345678901234567890', []],
  ['"\\ud83d\\ude00"', []],
  ['"\\ud800"', ['unexpected-value']],
  ['{"\\udc00":1}', ['unexpected-value']],
  ['"﻿"', []],
  ['{"\\u0061":1,"a":2}', ['duplicate-map-key']],
  [
    '{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10,"k":11,"l":12,"m":13,"a":14}',
    ['duplicate-map-key'],
  ],
  ['{"a":1,"a":2}', ['duplicate-map-key']],
  ['{"a":1}x', ['trailing-bytes']],
  ['{"a":1', ['truncated']],
  ['{"a":', ['truncated']],
  ['{"a', ['truncated']],
  ['{', ['truncated']],
  ['', ['truncated']],
  ['tru', ['truncated']],
  ['-', ['truncated']],
  ['"\\u00', ['truncated']],
  ['"\\', ['truncated']],
  ['"\\x"', ['invalid-json']],
  ['"\\u00zz"', ['invalid-json']],
  ['"\u0001"', ['invalid-json']],
  ['{"a" 1}', ['invalid-json']],
  ['{"a":1,}', ['invalid-json']],
  ['{a:1}', ['invalid-json']],
  ['[1 2]', ['invalid-json']],
  ['[1,]', ['invalid-json']],
  ['01', ['invalid-json']],
  ['1.', ['truncated']],
  ['[1.]', ['invalid-json']],
  ['nul!', ['invalid-json']],
  ["{'a':1}", ['invalid-json']],
  ['\u00a0{}', ['invalid-json']],
];

describe('decodeJson', () => {
  it.each(texts)('reads %j with faults %j', (text, codes) => {
    const bytes = encoder.encode(text);
    const { node, parses } = decode(bytes);
    expect(collectFaults([node]).map(({ code }) => code)).toEqual(codes);
    expect(parses).toBe(parse(bytes) !== undefined);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('agrees with JSON.parse on every JSON value', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: codeUnit, maxDepth: 3 }), (text) => {
        const bytes = encoder.encode(text);
        const { node, parses } = decode(bytes);
        expect(parses).toBe(true);
        expect(toValue(node)).toEqual(parse(bytes)?.value);
        expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
      }),
    );
  });

  it('parses exactly what JSON.parse takes when a text is cut off or changed anywhere', () => {
    for (const [text] of texts) {
      const whole = encoder.encode(text);
      for (const bytes of [...truncations(whole), ...mutations(whole)]) {
        const { node, parses } = decode(bytes);
        const oracle = parse(bytes);
        expect(parses).toBe(oracle !== undefined);
        if (oracle !== undefined) expect(toValue(node)).toEqual(oracle.value);
        expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
      }
    }
  });

  it('parses exactly what JSON.parse takes of fragments in any order', () => {
    const fragments = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '\\',
      'u',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\ufeff',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fragments, { maxLength: 8 }), (parts) => {
        const bytes = encoder.encode(parts.join(''));
        expect(decode(bytes).parses).toBe(parse(bytes) !== undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  it('puts key and colon into the head and counts offsets in bytes', () => {
    const { node } = decode(encoder.encode('\ufeff{"é" : "ü", "b":1}'));
    expect(node.head).toEqual({ source: 'json', start: 0, end: 3 });
    expect(
      node.children.map(({ name, span, head, value }) => [name, span.start, head?.end, span.end, value]),
    ).toEqual([
      ['é', 4, 11, 15, 'ü'],
      ['b', 17, 21, 22, 1],
    ]);
  });

  it('replaces what is not UTF-8 as the specification says, and faults it', () => {
    const { node, parses } = decode(Uint8Array.of(0x22, 0xc3, 0x28, 0x22));
    expect([node.value, parses]).toEqual(['\ufffd(', true]);
    expect(collectFaults([node]).map(({ code }) => code)).toEqual(['invalid-utf-8']);
  });

  it('names half a surrogate pair', () => {
    const { node } = decode(encoder.encode('["\\ud83d\\ude00\\ud801x"]'));
    expect(collectFaults([node]).map(({ expected, found }) => [expected, found])).toEqual([
      ['U+D800–DBFF U+DC00–DFFF', 'U+D801'],
    ]);
  });

  it('reads an integer of any length, and infinity where no double has so many digits', () => {
    const readValue = (text: string) => decode(encoder.encode(text)).node.value;
    expect(readValue('9'.repeat(309))).toBe(BigInt('9'.repeat(309)));
    expect(readValue('9'.repeat(310))).toBe(Number.POSITIVE_INFINITY);
  });

  it('stops at a count of values no client data has', () => {
    const bytes = encoder.encode(`[${'0,'.repeat(150_000)}0]`);
    const { node, parses } = decode(bytes);
    expect(collectFaults([node]).map(({ code }) => code)).toEqual(['too-many-items']);
    expect(parses).toBe(false);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('stops at a depth no client data has, quickly', () => {
    for (const character of ['[', '{"a":']) {
      const { node } = decode(encoder.encode(character.repeat(10_000)));
      expect(collectFaults([node]).map(({ code }) => code)).toEqual(['nesting-too-deep']);
    }
  });
});
