import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRuns } from '../../../src/renderer/workbench/evidence/byte-runs.ts';
import { fieldReadings, readableText } from '../../../src/renderer/workbench/evidence/field-readings.ts';
import { shortenMiddle } from '../../../src/renderer/workbench/evidence/shorten-middle.ts';
import { moveCursor } from '../../../src/renderer/workbench/panels/bytes/move-cursor.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import type { SpanSegment } from '../../../src/shared/inspection/span-index.ts';

function node(kind: FieldNode['kind'], value: FieldNode['value']): FieldNode {
  const base = { name: 'x', kind, span: { source: 's', start: 0, end: 1 }, children: [], faults: [] };
  return value === undefined ? base : { ...base, value };
}

describe('byteRuns', () => {
  it('covers every byte of a line once, in order, whatever the segments are', () => {
    const segments = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }).map((lengths) => {
      let at = 0;
      return lengths.map((length): SpanSegment => {
        const segment = { start: at, end: at + length, path: [`f${at}`], part: 'content' as const };
        at += length;
        return segment;
      });
    });
    fc.assert(
      fc.property(segments, fc.nat({ max: 300 }), (list, line) => {
        const runs = byteRuns(list, line, line + 16);
        let at = line;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          const segment = run.segment === undefined ? undefined : list[run.segment];
          if (segment !== undefined) {
            expect(run.start).toBeGreaterThanOrEqual(segment.start);
            expect(run.end).toBeLessThanOrEqual(segment.end);
          }
          at = run.end;
        }
        expect(at).toBe(line + 16);
      }),
    );
  });
});

describe('moveCursor', () => {
  const place = { cursor: 17, perLine: 16, length: 37, page: 10 };
  it.each([
    ['ArrowRight', false, 18],
    ['ArrowLeft', false, 16],
    ['ArrowUp', false, 1],
    ['ArrowDown', false, 33],
    ['Home', false, 16],
    ['End', false, 31],
    ['Home', true, 0],
    ['End', true, 36],
    ['PageDown', false, 36],
    ['PageUp', false, 0],
    ['a', false, undefined],
  ])('%s (Ctrl %s) goes to %s', (key, ctrlKey, expected) => {
    expect(moveCursor({ key, ctrlKey }, place)).toBe(expected);
  });

  it('stays inside the buffer', () => {
    expect(moveCursor({ key: 'ArrowDown', ctrlKey: false }, { ...place, cursor: 36 })).toBeUndefined();
    expect(moveCursor({ key: 'ArrowLeft', ctrlKey: false }, { ...place, cursor: 0 })).toBeUndefined();
  });
});

describe('fieldReadings', () => {
  it.each([
    ['flags', node('flags', 0x19), [0x19], { hex: '19', decimal: '25', binary: '0b00011001' }],
    [
      'a counter',
      node('integer', 4),
      [0, 0, 0, 4],
      { hex: '00000004', decimal: '4', binary: '0b00000000_00000000_00000000_00000100' },
    ],
    [
      'a point in time',
      node('time', '2026-01-02T03:04:05Z'),
      [0x32],
      { text: '2026-01-02T03:04:05Z', date: 'moment 1767323045000', hex: '32' },
    ],
    [
      'bytes that no alphabet of base64 shares',
      node('bytes', Uint8Array.of(0xfb, 0xff, 0xfe)),
      [0xfb, 0xff, 0xfe],
      {
        hex: 'fbfffe',
        decimal: '16515070',
        'little-endian': '16711675',
        binary: '0b11111011_11111111_11111110',
        base64url: '-__-',
        base64: '+//+',
      },
    ],
    ['text', node('text', 'none'), [0x6e, 0x6f, 0x6e, 0x65], { text: 'none', hex: '6e6f6e65' }],
    [
      'bytes that are text',
      node('bytes', Uint8Array.of(0x61, 0x6c)),
      [0x61, 0x6c],
      {
        hex: '616c',
        decimal: '24940',
        'little-endian': '27745',
        binary: '0b01100001_01101100',
        text: 'al',
        base64url: 'YWw',
        base64: 'YWw=',
      },
    ],
    ['a bit', node('bit', true), [1], {}],
    ['an empty field', node('bytes', new Uint8Array()), [], {}],
  ])('reads %s', (_, field, content, expected) => {
    const readings = fieldReadings(field, Uint8Array.from(content), (instant) => `moment ${instant}`);
    expect(Object.fromEntries(readings.map(({ name, text }) => [name, text]))).toEqual(expected);
  });
});

describe('readableText', () => {
  it.each([
    ['ASCII', [0x68, 0x69], 'hi'],
    ['Japanese', [0xe5, 0xb1, 0xb1], '山'],
    ['a control character', [0x00], undefined],
    ['broken UTF-8', [0xff], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, bytes, expected) => {
    expect(readableText(Uint8Array.from(bytes))).toBe(expected);
  });
});

describe('shortenMiddle', () => {
  it('keeps both ends and never exceeds the length asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.integer({ min: 3, max: 40 }),
        (text, most) => {
          const short = shortenMiddle(text, most);
          expect(Array.from(short).length).toBeLessThanOrEqual(most);
          expect(Array.from(short)[0]).toBe(Array.from(text)[0]);
          expect(Array.from(short).at(-1)).toBe(Array.from(text).at(-1));
        },
      ),
    );
  });
});
