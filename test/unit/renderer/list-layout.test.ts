import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupsBetween,
  indexAt,
  layOutList,
  topOf,
} from '../../../src/renderer/workbench/panels/ceremony-list/list-layout.ts';

const sizes = { row: 70, header: 25 };
const page = fc
  .record({
    pinned: fc.nat(5),
    counts: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }),
    more: fc.nat(9),
  })
  .map(({ pinned, counts, more }) => ({
    pinned,
    days: counts.map((count, index) => ({ start: -index * 86_400_000, count })),
    matched: pinned + counts.reduce((sum, count) => sum + count, 0) + (counts.length === 0 ? more : 0),
  }));

describe('the layout of the list', () => {
  it('has one row after the other under its heading, and every height belongs to a row', () => {
    fc.assert(
      fc.property(page, (shown) => {
        const layout = layOutList(shown, sizes);
        expect(layout.count).toBe(shown.matched);
        let end = 0;
        for (let index = 0; index < layout.count; index++) {
          const top = topOf(layout, index);
          const isFirst = layout.groups.some(({ first, header }) => first === index && header > 0);
          expect(top).toBe(end + (isFirst ? sizes.header : 0));
          expect(indexAt(layout, top)).toBe(index);
          expect(indexAt(layout, top + sizes.row - 1)).toBe(index);
          end = top + sizes.row;
        }
        expect(layout.height).toBe(end);
        expect(indexAt(layout, end + 1_000)).toBe(Math.max(0, layout.count - 1));
      }),
      { numRuns: 30 },
    );
  });

  it('draws the groups of the rows in sight and no others', () => {
    const days = [3, 2, 4].map((count, start) => ({ start, count }));
    const layout = layOutList({ matched: 10, pinned: 1, days }, sizes);
    const kinds = (first: number, last: number) =>
      groupsBetween(layout, first, last).map(({ kind, start }) => `${kind}${start}`);
    expect(kinds(0, 0)).toEqual(['pinned0']);
    expect(kinds(0, 9)).toEqual(['pinned0', 'day0', 'day1', 'day2']);
    expect(kinds(4, 5)).toEqual(['day1']);
    expect(kinds(5, 6)).toEqual(['day1', 'day2']);
  });

  it('sets the others apart from the pinned ones where there are no days', () => {
    const groups = (pinned: number) =>
      layOutList({ matched: 5, pinned, days: [] }, sizes).groups.map(({ kind, count }) => [kind, count]);
    expect(groups(2)).toEqual([
      ['pinned', 2],
      ['others', 3],
    ]);
    expect(groups(0)).toEqual([['all', 5]]);
    expect(groups(5)).toEqual([['pinned', 5]]);
  });
});
