import { describe, expect, it } from 'vitest';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { oid } from '../../support/vector-der.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { decodeElement, summarize } from '../../support/vector-x509.ts';

/** Name, hex, what is read, codes of the faults. */
const elements: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['true', '0101ff', 'boolean true', []],
  ['false', '010100', 'boolean false', []],
  ['BER’s other true', '010101', 'boolean true', ['non-canonical-der']],
  ['a boolean of two octets', '0102ffff', 'bytes ffff', ['invalid-der']],
  ['0', '020100', 'integer 0', []],
  ['127', '02017f', 'integer 127', []],
  ['128', '02020080', 'integer 128', []],
  ['-128', '020180', 'integer -128', []],
  ['-129', '0202ff7f', 'integer -129', []],
  ['2^53-1', '02071fffffffffffff', 'integer 9007199254740991', []],
  ['2^63', '0209008000000000000000', 'integer 9223372036854775808', []],
  ['-2^63', '02088000000000000000', 'integer -9223372036854775808', []],
  ['an integer of ten octets', '020a01020304050607080900', 'bytes 01020304050607080900', []],
  ['no integer', '0200', 'bytes ', ['invalid-der']],
  ['a padded integer', '02020001', 'integer 1', ['invalid-der']],
  ['a padded negative integer', '0202ff80', 'integer -128', ['invalid-der']],
  ['ENUMERATED', '0a0102', 'integer 2', []],
  ['bits', '03020430', 'bytes 30', []],
  ['no bits', '030100', 'bytes ', []],
  ['an empty BIT STRING', '0300', 'bytes ', ['invalid-der']],
  ['eight unused bits', '03020830', 'bytes 30', ['invalid-der']],
  ['unused bits of nothing', '030101', 'bytes ', ['invalid-der']],
  ['set unused bits', '03020431', 'bytes 31', ['non-canonical-der']],
  ['octets', '0403010203', 'bytes 010203', []],
  ['octets in pieces', '240704010104020203', 'structure {bytes 01, bytes 0203}', ['non-canonical-der']],
  ['an integer in pieces', '2203020101', 'structure {integer 1}', ['invalid-der']],
  ['null', '0500', 'null null', []],
  ['null of one octet', '050100', 'bytes 00', ['invalid-der']],
  ['an identifier', '06092a864886f70d01010b', 'oid 1.2.840.113549.1.1.11', []],
  ['the first arcs', '060100', 'oid 0.0', []],
  ['the last arc below 1', '06014f', 'oid 1.39', []],
  ['arcs below 2', '06028837', 'oid 2.999', []],
  ['no identifier', '0600', 'bytes ', ['invalid-der']],
  ['an identifier cut off', '06022a86', 'bytes 2a86', ['invalid-der']],
  ['a padded identifier', '06032a8001', 'bytes 2a8001', ['invalid-der']],
  ['UTF-8', '0c02c3bc', 'text ü', []],
  ['no UTF-8', '0c02c328', 'bytes c328', ['invalid-utf-8']],
  ['a printable string', '13024142', 'text AB', []],
  ['a printable string with @', '130140', 'text @', ['unexpected-value']],
  ['digits', '120231 20', 'text 1 ', []],
  ['no digits', '120141', 'text A', ['unexpected-value']],
  ['ASCII', '16017f', 'text \x7f', []],
  ['no ASCII', '1601e9', 'text é', ['unexpected-value']],
  ['T.61', '1401e9', 'text é', []],
  ['BMP', '1e0400410391', 'text AΑ', []],
  ['half a character', '1e0141', 'bytes 41', ['invalid-der']],
  ['a surrogate', '1e02d800', 'text \ud800', ['unexpected-value']],
  ['UCS-4', '1c040001f600', 'text 😀', []],
  ['beyond Unicode', '1c0400110000', 'bytes 00110000', ['invalid-der']],
  ['UTCTime', '170d3439313233313233353935395a', 'time 2049-12-31T23:59:59.000Z', []],
  ['UTCTime of 1950', '170d3530303130313030303030305a', 'time 1950-01-01T00:00:00.000Z', []],
  [
    'UTCTime without seconds',
    '170b323630313031303030305a',
    'time 2026-01-01T00:00:00.000Z',
    ['non-canonical-der'],
  ],
  [
    'UTCTime with an offset',
    '1711323630313031303030303030 2b30393030',
    'time 2025-12-31T15:00:00.000Z',
    ['non-canonical-der'],
  ],
  [
    'a day that is none',
    '170d3236303233303030303030305a',
    'bytes 3236303233303030303030305a',
    ['invalid-der'],
  ],
  ['a leap day', '170d3234303232393030303030305a', 'time 2024-02-29T00:00:00.000Z', []],
  ['GeneralizedTime', '180f32303531303130313030303030305a', 'time 2051-01-01T00:00:00.000Z', []],
  ['GeneralizedTime of year 1', '180f30303031303130313030303030305a', 'time 0001-01-01T00:00:00.000Z', []],
  ['a fraction', '181132303531303130313030303030302e355a', 'time 2051-01-01T00:00:00.500Z', []],
  [
    'a fraction with a zero',
    '181232303531303130313030303030302e35305a',
    'time 2051-01-01T00:00:00.500Z',
    ['non-canonical-der'],
  ],
  ['hours only', '180b323035313031303130305a', 'time 2051-01-01T00:00:00.000Z', ['non-canonical-der']],
  ['no time', '170161', 'bytes 61', ['invalid-der']],
  ['a sequence', '3006020101 020102', 'structure {integer 1, integer 2}', []],
  ['an empty sequence', '3000', 'structure', []],
  ['a primitive sequence', '1000', 'bytes ', ['invalid-der']],
  ['a set in order', '3106020101020102', 'structure {integer 1, integer 2}', []],
  ['a set out of order', '3106020102020101', 'structure {integer 2, integer 1}', ['non-canonical-der']],
  ['a context tag', 'a003020101', 'structure {integer 1}', []],
  ['a primitive context tag', '810101', 'bytes 01', []],
  ['a long tag', 'bf853d03020101', 'structure {integer 1}', []],
  ['a long tag for a short number', 'bf1e00', 'structure', ['invalid-der']],
  ['a long tag with a leading zero', 'bf801f00', 'structure', ['invalid-der']],
  ['a tag number beyond reason', 'bfffffffffff7f00', 'unexplained', ['invalid-der']],
  ['an application tag', '4000', 'bytes ', []],
  ['a long length', '0481 01 00', 'bytes 00', ['non-canonical-der']],
  ['a length with a leading zero', '04820001 00', 'bytes 00', ['non-canonical-der']],
  ['a length of 2^32-1', '0484ffffffff00', 'bytes', ['truncated']],
  ['a length of 126 octets', `04fe${'ff'.repeat(126)}00`, 'bytes', ['truncated']],
  ['a reserved length', '04ff', 'unexplained', ['invalid-der']],
  ['an indefinite length', '3080 020101 0000', 'structure {integer 1}', ['non-canonical-der']],
  [
    'indefinite lengths inside of each other',
    '3080 3080 0000 0401000000',
    'structure {structure, bytes 00}',
    ['non-canonical-der', 'non-canonical-der'],
  ],
  [
    'an indefinite length without end',
    '3080 020101',
    'structure {integer 1}',
    ['non-canonical-der', 'truncated'],
  ],
  ['a primitive of indefinite length', '0480 0000', 'unexplained', ['invalid-der']],
  ['end-of-contents alone', '0000', 'bytes ', ['invalid-der']],
  ['nothing', '', 'unexplained', ['truncated']],
  ['a tag alone', '30', 'unexplained', ['truncated']],
  ['a long tag cut off', 'bf85', 'unexplained', ['truncated']],
  ['a length cut off', '308201', 'unexplained', ['truncated']],
  ['octets cut off', '040201', 'bytes', ['truncated']],
  ['a sequence cut off', '3006020101', 'structure {integer 1}', ['truncated']],
  ['an element longer than its sequence', '3003020201', 'structure {integer}', ['truncated']],
  ['a rest', '0500 00', 'null null {unexplained}', ['trailing-bytes']],
];

describe('decodeDer', () => {
  it.each(elements)('reads %s', (_, text, summary, codes) => {
    const bytes = hex(text);
    const node = decodeElement(bytes);
    expect(summarize(node)).toBe(summary);
    expect(collectFaults([node]).map(({ code }) => code)).toEqual(codes);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [, text] of elements) {
      for (const bytes of [...truncations(hex(text)), ...mutations(hex(text))]) {
        expect(findPartitionBreaks(decodeElement(bytes), bytes.length)).toEqual([]);
      }
    }
  });

  it.each(['2.25.329800735698586629295641978511506172919', '2.999.340282366920938463463374607431768211455'])(
    'reads the arcs of %s, which no number holds',
    (dotted) => expect(decodeElement(oid(dotted)).value).toBe(dotted),
  );

  it('says where, and what was expected instead', () => {
    const [fault] = collectFaults([decodeElement(hex('3004 0481 0100'))]);
    expect(fault).toEqual({
      code: 'non-canonical-der',
      span: { source: 'element', start: 3, end: 5 },
      expected: '01',
      found: '81 01',
      reference: 'X.690 §10.1',
    });
  });

  it('faults what is cut off once, at the outermost element', () => {
    const faults = collectFaults([decodeElement(hex('30 0a a0 08 30 06 04 04 01 02'))]);
    expect(faults.map(({ code, span }) => [code, span.start])).toEqual([['truncated', 2]]);
  });
});

describe('decodeDer on hostile input', () => {
  const indefinite = (count: number) => hex('3080'.repeat(count) + '0000'.repeat(count));
  const nested = new Uint8Array(20_000).map((_, index) => (index % 2 === 0 ? 0x30 : 0x80));
  const repeated = (text: string, count: number) => {
    const part = hex(text);
    return new Uint8Array(part.length * count).map((_, index) => part[index % part.length] ?? 0);
  };
  const nulls = (count: number) => repeated('0500', count);
  const hostile: readonly (readonly [string, Uint8Array, string])[] = [
    ['ten thousand open sequences', nested, 'nesting-too-deep'],
    ['five thousand closed ones', indefinite(5000), 'nesting-too-deep'],
    ['twenty thousand nulls', hex(`30829c40${'0500'.repeat(20_000)}`), ''],
    ['140 thousand nulls', new Uint8Array([...hex('30830445c0'), ...nulls(140_000)]), 'too-many-items'],
    [
      'as many in sequences',
      new Uint8Array([...hex('30830445c0'), ...repeated('3006 050005000500', 35_000)]),
      'too-many-items',
    ],
    ['a tag number of a megabyte', new Uint8Array(1_000_000).fill(0xff), 'truncated'],
    [
      'an arc of a megabyte',
      new Uint8Array([...hex('06830f4240'), ...new Uint8Array(1e6).fill(0xff, 0, -1)]),
      'invalid-der',
    ],
  ];

  it.each(hostile)('answers to %s', (_, bytes, code) => {
    const node = decodeElement(bytes);
    const codes = new Set(collectFaults([node]).map((fault) => fault.code as string));
    expect(code === '' ? codes.size === 0 : codes.has(code)).toBe(true);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });
});
