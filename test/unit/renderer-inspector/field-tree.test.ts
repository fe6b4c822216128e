import { describe, expect, it } from 'vitest';
import { fieldRows } from '../../../src/renderer/workbench/evidence/field-rows.ts';
import { firstFieldToShow } from '../../../src/renderer/workbench/evidence/first-field-to-show.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import { resolveField } from '../../../src/renderer/workbench/evidence/resolve-field.ts';
import { spanColours } from '../../../src/renderer/workbench/evidence/span-colours.ts';
import { failedStepsByRow, stepsReading } from '../../../src/renderer/workbench/evidence/steps-at-fields.ts';
import { moveInTree } from '../../../src/renderer/workbench/panels/fields/move-in-tree.ts';
import type { CeremonyDetail } from '../../../src/shared/contract/ceremony.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { assertionBody, authenticatorBytes, ceremony } from '../../support/sample-ceremony.ts';

const steps: CeremonyDetail['steps'] = [
  { step: '7.2.16', status: 'passed', spans: [authenticatorBytes(32, 33)] },
  { step: '7.2.17', status: 'failed', spans: [authenticatorBytes(32, 33)] },
  { step: '7.2.22', status: 'failed', spans: [authenticatorBytes(33, 37)] },
  { step: '7.2.7', status: 'passed', spans: [authenticatorBytes(0, 37)] },
];
const detail = ceremony({ body: assertionBody({ flags: 0x19, signCount: 4 }), steps });
const evidence = readCeremony(detail);

function leaf(name: string, start: number, end: number): FieldNode {
  return {
    name,
    kind: 'bytes',
    span: { source: 's', start, end },
    children: [],
    faults: [],
  };
}

describe('fieldRows', () => {
  it('shows a root, its fields and the bits of the flags', () => {
    const names = fieldRows(evidence.roots, {}).map((row) => row.path.join('/'));
    expect(names.slice(0, 5)).toEqual([
      'authenticatorData',
      'authenticatorData/rpIdHash',
      'authenticatorData/flags',
      'authenticatorData/flags/UP',
      'authenticatorData/flags/RFU1',
    ]);
  });

  it('folds away what the person closed, and only that', () => {
    const open = fieldRows(evidence.roots, {});
    const closed = fieldRows(evidence.roots, { 'authenticatorData/flags': false });
    expect(open.length - closed.length).toBe(8);
  });

  it('gives siblings of one name rows of their own', () => {
    const root = { ...leaf('m', 0, 4), kind: 'map' as const, children: [leaf('a', 0, 2), leaf('a', 2, 4)] };
    const keys = fieldRows([root], {}).map((row) => row.key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('resolveField', () => {
  const second = leaf('a', 2, 4);
  const roots = [{ ...leaf('m', 0, 4), kind: 'map' as const, children: [leaf('a', 0, 2), second] }];

  it('means the sibling whose bytes hold the cursor', () => {
    expect(resolveField(roots, ['m', 'a'], 3)).toBe(second);
  });

  it('means the first one where there is no cursor', () => {
    expect(resolveField(roots, ['m', 'a'], null)?.span.start).toBe(0);
  });

  it('finds nothing at a path that is not there', () => {
    expect(resolveField(roots, ['m', 'b'], null)).toBeUndefined();
  });
});

describe('spanColours', () => {
  it('never gives two neighbouring segments of different fields one colour', () => {
    for (const { name } of evidence.sources) {
      const segments = evidence.index.segments(name);
      const colours = evidence.segmentColours(name);
      for (let index = 1; index < segments.length; index++) {
        const sameField = segments[index]?.path.join('/') === segments[index - 1]?.path.join('/');
        if (!sameField) expect(colours[index]).not.toBe(colours[index - 1]);
      }
    }
  });

  it('gives the bits the colour of their byte', () => {
    const colours = spanColours(evidence.roots);
    expect(colours.get('authenticatorData/flags/UV')).toBe(colours.get('authenticatorData/flags'));
  });
});

describe('failedStepsByRow', () => {
  it('puts a failed step at the bit it reads', () => {
    const rows = fieldRows(evidence.roots, {});
    const failed = failedStepsByRow(rows, evidence.roots, steps);
    const at = (path: string) =>
      failed.get(rows.find((row) => row.path.join('/') === path)?.key ?? '')?.map(({ step }) => step);
    expect(at('authenticatorData/flags/UV')).toEqual(['7.2.17']);
    expect(at('authenticatorData/flags')).toBeUndefined();
    expect(at('authenticatorData/signCount')).toEqual(['7.2.22']);
  });

  it('puts it at the nearest row above where the field is folded away', () => {
    const rows = fieldRows(evidence.roots, { authenticatorData: false });
    const failed = failedStepsByRow(rows, evidence.roots, steps);
    expect(failed.get(rows[0]?.key ?? '')?.map(({ step }) => step)).toEqual(['7.2.17', '7.2.22']);
  });
});

describe('stepsReading', () => {
  it('names the most particular step first', () => {
    const flags = resolveField(evidence.roots, ['authenticatorData', 'flags'], null);
    expect(flags && stepsReading(steps, flags).map(({ step }) => step)).toEqual([
      '7.2.16',
      '7.2.17',
      '7.2.7',
    ]);
  });

  it('names for a bit only the steps that read that bit', () => {
    const bit = resolveField(evidence.roots, ['authenticatorData', 'flags', 'UP'], null);
    expect(bit && stepsReading(steps, bit).map(({ step }) => step)).toEqual(['7.2.16']);
  });
});

describe('firstFieldToShow', () => {
  it('is what the first failed step read', () => {
    expect(firstFieldToShow(evidence)?.path).toEqual(['authenticatorData', 'flags', 'UV']);
  });

  it('is the flags where nothing failed', () => {
    expect(firstFieldToShow({ ...evidence, steps: [] })?.path).toEqual(['authenticatorData', 'flags']);
  });

  it('is nothing where there are no bytes', () => {
    expect(firstFieldToShow(readCeremony(ceremony()))).toBeUndefined();
  });
});

describe('moveInTree', () => {
  const rows = fieldRows(evidence.roots, {});
  const named = (path: string) => rows.find((row) => row.path.join('/') === path);

  it.each([
    ['ArrowDown', 'authenticatorData', { row: named('authenticatorData/rpIdHash') }],
    ['ArrowUp', 'authenticatorData', { row: named('authenticatorData') }],
    ['ArrowRight', 'authenticatorData/flags', { row: named('authenticatorData/flags/UP') }],
    ['ArrowLeft', 'authenticatorData/flags/UV', { row: named('authenticatorData/flags') }],
    ['ArrowLeft', 'authenticatorData/flags', { path: ['authenticatorData', 'flags'], expanded: false }],
    ['Enter', 'authenticatorData/flags', { path: ['authenticatorData', 'flags'], expanded: false }],
    ['Home', 'authenticatorData/signCount', { row: rows[0] }],
    ['End', 'authenticatorData/signCount', { row: rows.at(-1) }],
    ['ArrowRight', 'authenticatorData/signCount', undefined],
    ['x', 'authenticatorData', undefined],
  ])('%s at %s', (key, path, expected) => {
    expect(moveInTree(rows, named(path), key)).toEqual(expected);
  });

  it('opens a closed row', () => {
    const closed = fieldRows(evidence.roots, { authenticatorData: false });
    expect(moveInTree(closed, closed[0], 'ArrowRight')).toEqual({
      path: ['authenticatorData'],
      expanded: true,
    });
  });

  it('goes to the first row where nothing is selected', () => {
    expect(moveInTree(rows, undefined, 'ArrowDown')).toEqual({ row: rows[0] });
  });
});
