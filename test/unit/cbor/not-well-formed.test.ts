import { describe, expect, it } from 'vitest';
import { classifyCborFault } from '../../../src/shared/cbor/cbor-fault-class.ts';
import { walkFields } from '../../../src/shared/inspection/walk-fields.ts';
import { decodeItem } from '../../support/vector-cbor.ts';
import { hex } from '../../support/vector-hex.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

/** All of RFC 8949 Appendix F: what is not well-formed, by the rule it breaks. */
const notWellFormed: Readonly<Record<string, readonly string[]>> = {
  'a head that ends early': [
    '18',
    '19',
    '1a',
    '1b',
    '1901',
    '1a0102',
    '1b01020304050607',
    '38',
    '58',
    '78',
    '98',
    '9a01ff00',
    'b8',
    'd8',
    'f8',
    'f900',
    'fa0000',
    'fb000000',
  ],
  'a string that ends early': [
    '41',
    '61',
    '5affffffff00',
    '5bffffffffffffffff010203',
    '7affffffff00',
    '7b7fffffffffffffff010203',
  ],
  'too few items': [
    '81',
    '818181818181818181',
    '8200',
    'a1',
    'a20102',
    'a100',
    'a2000000',
    'c0',
    '5f4100',
    '7f6100',
    '9f',
    '9f0102',
    'bf',
    'bf01020102',
    '819f',
    '9f8000',
    '9f9f9f9f9fffffffff',
    '9f819f819f9fffffff',
  ],
  'reserved additional information': [0, 1, 2, 3, 4, 5, 6, 7].flatMap((major) =>
    [28, 29, 30].map((information) => ((major << 5) | information).toString(16).padStart(2, '0')),
  ),
  'a simple value in two bytes that has one': ['f800', 'f801', 'f818', 'f81f'],
  'a chunk of another type': [
    '5f00ff',
    '5f21ff',
    '5f6100ff',
    '5f80ff',
    '5fa0ff',
    '5fc000ff',
    '5fe0ff',
    '7f4100ff',
  ],
  'a chunk of indefinite length': ['5f5f4100ffff', '7f7f6100ffff'],
  'a break outside of an indefinite length': [
    'ff',
    '81ff',
    '8200ff',
    'a1ff',
    'a1ff00',
    'a100ff',
    'a20000ff',
    '9f81ff',
    '9f829f819f9fffffffff',
  ],
  'an odd number of items in a map': ['bf00ff', 'bf000000ff'],
  'an indefinite length that a type does not have': ['1f', '3f', 'df'],
};

describe('what is not well-formed', () => {
  it.each(Object.entries(notWellFormed))('is said of %s', (_, texts) => {
    for (const text of texts) {
      const bytes = hex(text);
      const { node } = decodeItem(bytes);
      const classes: unknown[] = [];
      walkFields([node], ({ faults, kind }) => {
        for (const fault of faults) classes.push(classifyCborFault(fault, kind));
      });
      expect([text, classes.includes('malformed')]).toEqual([text, true]);
      expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
    }
  });
});
