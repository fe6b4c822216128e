import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/shared/cbor/format-diagnostic.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { decodeItem } from '../../support/vector-cbor.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const count = Array.from({ length: 25 }, (_, index) => index + 1);
const toTwentyFive = count.map((number) => (number > 23 ? '18' : '') + hexByte(number)).join('');
const countToTwentyFive = count.join(', ');

function hexByte(number: number): string {
  return number.toString(16).padStart(2, '0');
}

/** All of RFC 8949 Appendix A and more: hex, diagnostic notation, codes of the CTAP2 canonical form. */
const items: readonly (readonly [string, string, readonly string[]])[] = [
  ['00', '0', []],
  ['01', '1', []],
  ['0a', '10', []],
  ['17', '23', []],
  ['1818', '24', []],
  ['1819', '25', []],
  ['1864', '100', []],
  ['1903e8', '1000', []],
  ['1a000f4240', '1000000', []],
  ['1b000000e8d4a51000', '1000000000000', []],
  ['1bffffffffffffffff', '18446744073709551615', []],
  ['20', '-1', []],
  ['29', '-10', []],
  ['3863', '-100', []],
  ['3903e7', '-1000', []],
  ['3bffffffffffffffff', '-18446744073709551616', []],
  ['1817', '23', ['non-canonical-length']],
  ['190017', '23', ['non-canonical-length']],
  ['1a0000ffff', '65535', ['non-canonical-length']],
  ['1b00000000ffffffff', '4294967295', ['non-canonical-length']],
  ['c249010000000000000000', "2(h'010000000000000000')", ['tag-not-allowed']],
  ['c349010000000000000000', "3(h'010000000000000000')", ['tag-not-allowed']],
  ['c074323031332d30332d32315432303a30343a30305a', '0("2013-03-21T20:04:00Z")', ['tag-not-allowed']],
  ['c11a514b67b0', '1(1363896240)', ['tag-not-allowed']],
  ['c1fb41d452d9ec200000', '1(1363896240.5)', ['tag-not-allowed']],
  ['d74401020304', "23(h'01020304')", ['tag-not-allowed']],
  ['d818456449455446', "24(h'6449455446')", ['tag-not-allowed']],
  ['d82076687474703a2f2f7777772e6578616d706c652e636f6d', '32("http://www.example.com")', ['tag-not-allowed']],
  ['f90000', '0.0', []],
  ['f98000', '-0.0', []],
  ['f93c00', '1.0', []],
  ['f93e00', '1.5', []],
  ['f97bff', '65504.0', []],
  ['f90001', '5.960464477539063e-8', []],
  ['f90400', '0.00006103515625', []],
  ['f9c400', '-4.0', []],
  ['f97c00', 'Infinity', []],
  ['f97e00', 'NaN', []],
  ['fa7fc00000', 'NaN', []],
  ['fb7ff8000000000000', 'NaN', []],
  ['f97e01', "float'7e01'", []],
  ['f9fe00', "float'fe00'", []],
  ['faffc00001', "float'ffc00001'", []],
  ['fb7ff8000000000001', "float'7ff8000000000001'", []],
  ['f903ff', '0.00006097555160522461', []],
  ['fa7f800000', 'Infinity', []],
  ['fa7f7fffff', '3.4028234663852886e+38', []],
  ['faff800000', '-Infinity', []],
  ['fb7ff0000000000000', 'Infinity', []],
  ['fbfff0000000000000', '-Infinity', []],
  ['fbc010666666666666', '-4.1', []],
  ['f9fc00', '-Infinity', []],
  ['fa47c35000', '100000.0', []],
  ['fb3ff199999999999a', '1.1', []],
  ['fb7e37e43c8800759c', '1e+300', []],
  ['f4', 'false', []],
  ['f5', 'true', []],
  ['f6', 'null', []],
  ['f7', 'undefined', []],
  ['f0', 'simple(16)', []],
  ['f8ff', 'simple(255)', []],
  ['f820', 'simple(32)', []],
  ['e0', 'simple(0)', []],
  ['f3', 'simple(19)', []],
  ['f814', 'simple(20)', ['reserved-value']],
  ['40', "h''", []],
  ['4401020304', "h'01020304'", []],
  ['580101', "h'01'", ['non-canonical-length']],
  ['60', '""', []],
  ['6161', '"a"', []],
  ['63e6b0b4', '"水"', []],
  ['6449455446', '"IETF"', []],
  ['62225c', '"\\"\\\\"', []],
  ['62c3bc', '"ü"', []],
  ['63efbbbf', '"\ufeff"', []],
  ['64f0908591', '"𐅑"', []],
  ['62c328', '…', ['invalid-utf-8']],
  ['80', '[]', []],
  ['83010203', '[1, 2, 3]', []],
  ['8301820203820405', '[1, [2, 3], [4, 5]]', []],
  [`9819 ${toTwentyFive}`, `[${countToTwentyFive}]`, []],
  ['826161a161626163', '["a", {"b": "c"}]', []],
  ['a0', '{}', []],
  ['a201020304', '{1: 2, 3: 4}', []],
  ['a26161016162820203', '{"a": 1, "b": [2, 3]}', []],
  ['a56161614161626142616361436164614461656145', '{"a": "A", "b": "B", "c": "C", "d": "D", "e": "E"}', []],
  ['a203040102', '{3: 4, 1: 2}', ['map-keys-out-of-order']],
  ['a2616101 0102', '{"a": 1, 1: 2}', ['map-keys-out-of-order']],
  ['a262616101 616202', '{"aa": 1, "b": 2}', ['map-keys-out-of-order']],
  ['a2616201 62616102', '{"b": 1, "aa": 2}', []],
  ['a20a01 2002', '{10: 1, -1: 2}', []],
  ['a2 0101 0102', '{1: 1, 1: 2}', ['duplicate-map-key']],
  ['a2 61ff00 61fe00', '{…: 0, …: 0}', ['invalid-utf-8', 'map-keys-out-of-order', 'invalid-utf-8']],
  ['a2 61ff00 61ff00', '{…: 0, …: 0}', ['invalid-utf-8', 'duplicate-map-key', 'invalid-utf-8']],
  ['a2 f97e0000 f97e0100', "{NaN: 0, float'7e01': 0}", []],
  ['a2 f93c0000 fa3f80000000', '{1.0: 0, 1.0: 0}', ['duplicate-map-key']],
  ['a1 a2 01000100 00', '{{1: 0, 1: 0}: 0}', ['duplicate-map-key']],
  ['a2 8000 a000', '{[]: 0, {}: 0}', []],
  // Equal by RFC 8949 §5.6.1, whatever their bytes: -0.0 and 0.0, NaNs of one significand and sign, chunks, order of entries.
  ['a2 f9000000 f9800000', '{0.0: 0, -0.0: 0}', ['duplicate-map-key']],
  ['a2 f9000000 fb800000000000000000', '{0.0: 0, -0.0: 0}', ['duplicate-map-key']],
  ['a2 f97c0100 fa7f80200000', "{float'7c01': 0, float'7f802000': 0}", ['duplicate-map-key']],
  ['a2 f97e0000 fb7ff800000000000000', '{NaN: 0, NaN: 0}', ['duplicate-map-key']],
  ['a2 f97e0000 f9fe0000', "{NaN: 0, float'fe00': 0}", []],
  ['a2 810100 9f01ff00', '{[1]: 0, [_ 1]: 0}', ['duplicate-map-key', 'indefinite-length']],
  ['a2 616100 7f6161ff00', '{"a": 0, (_ "a"): 0}', ['duplicate-map-key', 'indefinite-length']],
  [
    'a2 42010200 5f41014102ff00',
    "{h'0102': 0, (_ h'01', h'02'): 0}",
    ['duplicate-map-key', 'indefinite-length'],
  ],
  [
    'a2 a20102030400 a20304010200',
    '{{1: 2, 3: 4}: 0, {3: 4, 1: 2}: 0}',
    ['duplicate-map-key', 'map-keys-out-of-order'],
  ],
  [
    'a2 61ff00 7801ff00',
    '{…: 0, …: 0}',
    ['invalid-utf-8', 'duplicate-map-key', 'non-canonical-length', 'invalid-utf-8'],
  ],
  // Distinct, although they look alike.
  ['a3 0100 c2410100 f93c0000', "{1: 0, 2(h'01'): 0, 1.0: 0}", ['tag-not-allowed']],
  ['a2 416100 616100', `{h'61': 0, "a": 0}`, []],
  ['a2 0200 e200', '{2: 0, simple(2): 0}', []],
  ['a2 a1010200 8201 0200', '{{1: 2}: 0, [1, 2]: 0}', ['map-keys-out-of-order']],
  ['a2 0101 180102', '{1: 1, 1: 2}', ['duplicate-map-key', 'non-canonical-length']],
  ['a1 8101 02', '{[1]: 2}', []],
  ['a1 4101 02', "{h'01': 2}", []],
  ['5f42010243030405ff', "(_ h'0102', h'030405')", ['indefinite-length']],
  ['7f657374726561646d696e67ff', '(_ "strea", "ming")', ['indefinite-length']],
  ['5f ff', '(_ )', ['indefinite-length']],
  ['9fff', '[_ ]', ['indefinite-length']],
  ['9f018202039f0405ffff', '[_ 1, [2, 3], [_ 4, 5]]', ['indefinite-length', 'indefinite-length']],
  ['9f01820203820405ff', '[_ 1, [2, 3], [4, 5]]', ['indefinite-length']],
  ['83018202039f0405ff', '[1, [2, 3], [_ 4, 5]]', ['indefinite-length']],
  ['83019f0203ff820405', '[1, [_ 2, 3], [4, 5]]', ['indefinite-length']],
  [`9f ${toTwentyFive} ff`, `[_ ${countToTwentyFive}]`, ['indefinite-length']],
  ['826161bf61626163ff', '["a", {_ "b": "c"}]', ['indefinite-length']],
  ['bf6346756ef563416d7421ff', '{_ "Fun": true, "Amt": -2}', ['indefinite-length', 'map-keys-out-of-order']],
  ['bf61610161629f0203ffff', '{_ "a": 1, "b": [_ 2, 3]}', ['indefinite-length', 'indefinite-length']],
  ['5f 6161 ff', '(_ "a")', ['indefinite-length', 'unexpected-type']],
  ['5f 5f4101ff ff', "(_ (_ h'01'))", ['indefinite-length', 'unexpected-type', 'indefinite-length']],
  ['5f 580100 ff', "(_ h'00')", ['indefinite-length', 'non-canonical-length']],
  ['5f 8181', '(_ [[]])', ['indefinite-length', 'unexpected-type', 'truncated']],
  ['a1 7f 780161 ff 00', '{(_ "a"): 0}', ['indefinite-length', 'non-canonical-length']],
  ['8181818180', '[[[[[]]]]]', ['nesting-too-deep']],
  ['81818180', '[[[[]]]]', []],
  ['', '…', ['truncated']],
  ['18', '…', ['truncated']],
  ['1b01020304', '…', ['truncated']],
  ['420 1', '…', ['truncated']],
  ['8201', '[1]', ['truncated']],
  ['a201', '{1: …}', ['truncated']],
  ['a1', '{}', ['truncated']],
  ['c1', '1(…)', ['tag-not-allowed', 'truncated']],
  ['9f01', '[_ 1]', ['indefinite-length', 'truncated']],
  ['1c', '…', ['reserved-value']],
  ['5d', '…', ['reserved-value']],
  ['fe', '…', ['reserved-value']],
  ['3f', '…', ['reserved-value']],
  ['bf 00 ff', '{_ 0: …}', ['indefinite-length', 'reserved-value']],
  ['7f 61c3 61bc ff', '(_ …, …)', ['indefinite-length', 'invalid-utf-8', 'invalid-utf-8']],
  ['5f 4101 00 ff', "(_ h'01', 0)", ['indefinite-length', 'unexpected-type']],
  ['f800', 'simple(0)', ['reserved-value']],
  ['1f', '…', ['reserved-value']],
  ['df', '…', ['reserved-value']],
  ['ff', '…', ['reserved-value']],
  ['82 01 ff', '[1, …]', ['reserved-value']],
  ['00 00', '0', ['trailing-bytes']],
  ['a0 616263', '{}', ['trailing-bytes']],
];

describe('decodeCbor', () => {
  it.each(items)('reads %s as %s', (text, diagnostic, codes) => {
    const bytes = hex(text);
    const { item, node } = decodeItem(bytes);

    expect(formatDiagnostic(item)).toBe(diagnostic);
    expect(collectFaults([node]).map((fault) => fault.code)).toEqual(codes);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [text] of items) {
      for (const bytes of [...truncations(hex(text)), ...mutations(hex(text))]) {
        expect(findPartitionBreaks(decodeItem(bytes).node, bytes.length)).toEqual([]);
      }
    }
  });

  it('names map entries by their key and puts the key into the head', () => {
    const { node } = decodeItem(hex('a3 26 01 63666d74 64 6e6f6e65 80 02'));
    expect(
      node.children.map((child) => [
        child.name,
        child.value,
        child.span.start,
        child.head?.end,
        child.span.end,
      ]),
    ).toEqual([
      ['-7', 1, 1, 3, 3],
      ['fmt', 'none', 3, 8, 12],
      ['[]', 2, 12, 14, 14],
    ]);
  });

  it('gives the offsets of what it faults', () => {
    const { node } = decodeItem(hex('a2 63666d74 1801 616102 00'));
    expect(collectFaults([node])).toEqual([
      {
        code: 'non-canonical-length',
        span: { source: 'item', start: 5, end: 7 },
        expected: '01',
        found: '18 01',
        reference: 'CTAP 2.2 §8',
      },
      {
        code: 'map-keys-out-of-order',
        span: { source: 'item', start: 7, end: 9 },
        expected: '"a", "fmt"',
        found: '"fmt", "a"',
        reference: 'CTAP 2.2 §8',
      },
      {
        code: 'trailing-bytes',
        span: { source: 'item', start: 10, end: 11 },
        expected: '0 bytes',
        found: '1 byte',
        reference: 'CTAP 2.2 §8',
      },
    ]);
  });
});

/** What stands in `expected` and `found` is notation, the same in every language. */
const notations: readonly (readonly [string, ...string[]])[] = [
  ['', '≥ 1 byte', '0 bytes'],
  ['18', '1 byte', '0 bytes'],
  ['1c', '0–27', '28'],
  ['1f', '0–27', '31'],
  ['ff', '≠ ff', 'ff'],
  ['1818 00', '0 bytes', '1 byte'],
  ['1817', '17', '18 17'],
  ['190018', '18 18', '19 00 18'],
  ['3a0000ffff', '39 ff ff', '3a 00 00 ff ff'],
  ['5b00000000 00000001 00', '41', '5b 00 00 00 00 00 00 00 01'],
  ['b800', 'a0', 'b8 00'],
  ['5f ff', 'bytes(n)', 'bytes(*)'],
  ['7f ff', 'text(n)', 'text(*)'],
  ['9f ff', 'array(n)', 'array(*)'],
  ['5f 00 ff', 'bytes(n)', 'bytes(*)', 'bytes', 'integer'],
  ['7f 7fff ff', 'text(n)', 'text(*)', 'text(n)', 'text(*)', 'text(n)', 'text(*)'],
  ['bf ff', 'map(n)', 'map(*)'],
  ['c1 00', '0 × tag', 'tag(1)'],
  ['82 00', 'array(2)', 'array(1)'],
  ['a2 0000', 'map(2)', 'map(1)'],
  ['42 00', '2 bytes', '1 byte'],
  ['f818', 'simple(32–255)', 'simple(24)'],
  ['8181818180', '≤ 4', '5'],
];

describe('the faults of decodeCbor', () => {
  it.each(notations)('of %s expect %s and find %s', (text, ...notation) => {
    const { node } = decodeItem(hex(text));
    expect(collectFaults([node]).flatMap((fault) => [fault.expected, fault.found])).toEqual(notation);
  });

  it('say of an indefinite length without its end what is missing', () => {
    const { node } = decodeItem(hex('9f00'));
    expect(collectFaults([node]).map((fault) => [fault.code, fault.expected, fault.found])).toEqual([
      ['indefinite-length', 'array(n)', 'array(*)'],
      ['truncated', 'array(*) ff', 'array(*)'],
    ]);
  });
});

describe('decodeCbor on hostile input', () => {
  const hostile: readonly (readonly [string, Uint8Array, string])[] = [
    ['ten thousand nested arrays', new Uint8Array(10_000).fill(0x81), 'nesting-too-deep'],
    ['ten thousand nested maps', new Uint8Array(10_000).fill(0xa1), 'nesting-too-deep'],
    ['ten thousand nested tags', new Uint8Array(10_000).fill(0xc1), 'nesting-too-deep'],
    ['ten thousand open strings', new Uint8Array(10_000).fill(0x5f), 'nesting-too-deep'],
    ['a byte string of 2^64-1 bytes', hex('5bffffffffffffffff00'), 'truncated'],
    ['a text of 2^64-1 bytes', hex('7bffffffffffffffff00'), 'truncated'],
    ['an array of 2^64-1 elements', hex('9bffffffffffffffff00'), 'truncated'],
    ['a map of a million entries', hex('ba000f42400000'), 'truncated'],
    ['a megabyte of empty arrays', new Uint8Array(1_000_000).fill(0x80), 'trailing-bytes'],
    [
      'a byte string of two hundred thousand chunks',
      new Uint8Array(200_002).fill(0x40).fill(0x5f, 0, 1).fill(0xff, -1),
      'indefinite-length',
    ],
    ['an array of more than 131072', new Uint8Array(200_001).fill(0).fill(0x9f, 0, 1), 'too-many-items'],
    ['an array of fifty thousand', new Uint8Array(50_005).fill(0xf7).fill(0x9f, 0, 1), 'truncated'],
  ];

  it.each(hostile)('answers with a fault to %s', (_, bytes, code) => {
    const { node } = decodeItem(bytes);
    expect(collectFaults([node]).map((fault) => fault.code)).toContain(code);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });
});
