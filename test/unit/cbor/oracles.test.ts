import { Encoder } from 'cbor-x';
import { cdeEncodeOptions, decode as decodeWithCbor2, diagnose, encode as encodeWithCbor2 } from 'cbor2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/shared/cbor/format-diagnostic.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { arbitraryCborValue } from '../../support/arbitrary-cbor.ts';
import { decodeItem, toValue } from '../../support/vector-cbor.ts';
import { hex } from '../../support/vector-hex.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

const cborX = new Encoder({
  mapsAsObjects: false,
  useRecords: false,
  tagUint8Array: false,
  variableMapSize: true,
});

/** cbor-x gives bigint for every 64-bit head, our reader only where a number would lose digits. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
      ? Number(value)
      : value;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [plain(key), plain(inner)]));
  return value instanceof Uint8Array ? new Uint8Array(value) : value;
}

describe('what cbor-x and cbor2 encode', () => {
  it('reads as the value they encoded (cbor-x)', () => {
    fc.assert(
      fc.property(arbitraryCborValue, (value) => {
        const bytes = new Uint8Array(cborX.encode(value));
        const { item, node } = decodeItem(bytes);
        expect(toValue(item)).toEqual(plain(value));
        expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
      }),
    );
  });

  it('reads as the value they encoded and is canonical where cbor2 sorts (cbor2, deterministic encoding)', () => {
    fc.assert(
      fc.property(arbitraryCborValue, (value) => {
        const bytes = encodeWithCbor2(value, cdeEncodeOptions);
        const { item, node } = decodeItem(bytes);
        expect(toValue(item)).toEqual(plain(value));
        expect(collectFaults([node]).filter(({ code }) => code !== 'nesting-too-deep')).toEqual([]);
      }),
    );
  });
});

/** Items that other readers take in silence: hex, what ours says, our fault, what cbor-x gives, and why they differ. */
const disagreements: readonly (readonly [string, string, string, unknown, string])[] = [
  ['a201010102', '{1: 1, 1: 2}', 'duplicate-map-key', new Map([[1, 2]]), 'the last of two equal keys wins'],
  ['1817', '23', 'non-canonical-length', 23, 'any width of the argument is welcome'],
  ['62c328', '…', 'invalid-utf-8', '\ufffd(', 'what is not UTF-8 is replaced'],
  ['9f01ff', '[_ 1]', 'indefinite-length', [1], 'indefinite lengths are plain CBOR'],
];

describe('any bytes', () => {
  it('are a complete item for us exactly where cbor2 reads one', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 12 }),
      fc
        .array(
          fc.constantFrom(0x00, 0x18, 0x41, 0x61, 0x81, 0x82, 0xa1, 0x5f, 0x9f, 0xbf, 0xff, 0xf6, 0xf9),
          { minLength: 1, maxLength: 9 },
        )
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(bytes, (bytes) => {
        const { item, node } = decodeItem(bytes);
        expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
        const codes = collectFaults([node]).map(({ code }) => code);
        const refused = ['truncated', 'trailing-bytes', 'reserved-value', 'invalid-utf-8', 'unexpected-type'];
        const sound = !codes.some((code) => refused.includes(code));
        if (codes.includes('tag-not-allowed')) return;
        expect(sound, formatDiagnostic(item)).toBe(readsWithCbor2(bytes));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(disagreements)('%s is %s with %s, and %j for cbor-x: %s', (text, diagnostic, code, value) => {
    const { item, node } = decodeItem(hex(text));
    expect(formatDiagnostic(item)).toBe(diagnostic);
    expect(collectFaults([node]).map((fault) => fault.code)).toEqual([code]);
    expect(cborX.decode(hex(text))).toEqual(value);
  });

  it.each([
    '00',
    '3903e7',
    'f93e00',
    '830182020304',
    'a26161016162820203',
    '5f42010243030405ff',
    'f7',
    '4401020304',
  ])('%s reads in diagnostic notation as cbor2 writes it', (text) => {
    const bytes = hex(text);
    expect(strip(formatDiagnostic(decodeItem(bytes).item))).toBe(strip(diagnose(bytes)));
  });
});

/** cbor2 marks the width of heads (`_0`, `_i`), which our notation leaves out. */
function strip(notation: string): string {
  return notation.replaceAll(/_[0-3i]?/g, '').replaceAll(/\s/g, '');
}

function readsWithCbor2(bytes: Uint8Array): boolean {
  try {
    decodeWithCbor2(bytes);
    return true;
  } catch {
    return false;
  }
}
