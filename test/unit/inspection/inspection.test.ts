import { describe, expect, it } from 'vitest';
import { byteSpan } from '../../../src/shared/bytes/byte-span.ts';
import type { DecodeFault, DecodeFaultCode } from '../../../src/shared/inspection/decode-fault.ts';
import { draftField } from '../../../src/shared/inspection/field-draft.ts';
import type { FieldKind, FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { findField, formatFieldPath } from '../../../src/shared/inspection/field-path.ts';
import { lintLater } from '../../../src/shared/inspection/lint-later.ts';
import { openLater } from '../../../src/shared/inspection/open-later.ts';
import { createSpanIndex } from '../../../src/shared/inspection/span-index.ts';
import { collectFaults, walkFields } from '../../../src/shared/inspection/walk-fields.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

function field(
  name: string,
  kind: FieldKind,
  extent: readonly [number, number, number?],
  children: readonly FieldNode[] = [],
): FieldNode {
  const [start, end, headEnd] = extent;
  const head = headEnd === undefined ? {} : { head: byteSpan('item', start, headEnd) };
  return { name, kind, span: byteSpan('item', start, end), ...head, children, faults: [] };
}

/** map head 0–1, text 1–6 with head 1–3, an empty field, flags 7–8 with a bit, own byte 8–9. */
const tree = field(
  'item',
  'map',
  [0, 9, 1],
  [
    field('fmt', 'text', [1, 6, 3]),
    field('nothing', 'bytes', [6, 6]),
    field('flags', 'flags', [7, 8], [field('UP', 'bit', [7, 8])]),
  ],
);

describe('createSpanIndex', () => {
  const index = createSpanIndex([
    tree,
    { ...field('other', 'bytes', [0, 2]), span: byteSpan('other', 0, 2) },
  ]);

  it('cuts a source into segments that cover it once, in order', () => {
    expect(
      index.segments('item').map(({ start, end, path, part }) => `${start}-${end} ${path.join('/')} ${part}`),
    ).toEqual([
      '0-1 item head',
      '1-3 item/fmt head',
      '3-6 item/fmt content',
      '6-7 item own',
      '7-8 item/flags content',
      '8-9 item own',
    ]);
  });

  it('finds the deepest node at every offset, bits aside', () => {
    const paths = Array.from({ length: 10 }, (_, offset) => index.pathAt('item', offset)?.at(-1));
    expect(paths).toEqual(['item', 'fmt', 'fmt', 'fmt', 'fmt', 'fmt', 'item', 'flags', 'item', undefined]);
  });

  it('keeps sources apart and knows nothing of others', () => {
    expect(index.pathAt('other', 1)).toEqual(['other']);
    expect(index.pathAt('item', -1)).toBeUndefined();
    expect(index.pathAt('absent', 0)).toBeUndefined();
    expect(index.segments('absent')).toEqual([]);
  });
});

it('walks parents before children and gives their paths', () => {
  const paths: string[] = [];
  walkFields([tree], (_, path) => paths.push(formatFieldPath(path)));
  expect(paths).toEqual(['item', 'item/fmt', 'item/nothing', 'item/flags', 'item/flags/UP']);
});

describe('lintLater', () => {
  const fault = (code: DecodeFaultCode): DecodeFault => {
    return { code, span: byteSpan('item', 0, 1), expected: '1', found: '2', reference: 'RFC 9052 §7' };
  };
  const lint = () => {
    const counts = { linted: 0 };
    const draft = draftField('key', 'map', byteSpan('item', 0, 1));
    draft.faults = [fault('missing-member')];
    const late = lintLater(draft, () => {
      counts.linted += 1;
      return [fault('unexpected-value')];
    });
    return { counts, late };
  };

  it('looks for the faults when they are asked for, and once', () => {
    const { counts, late } = lint();
    expect([late.name, counts.linted]).toEqual(['key', 0]);
    expect(collectFaults([late]).map(({ code }) => code)).toEqual(['missing-member', 'unexpected-value']);
    expect([late.faults.length, counts.linted]).toEqual([2, 1]);
  });

  it('has the faults in every copy', () => {
    const { counts, late } = lint();
    expect({ ...late }.faults).toHaveLength(2);
    expect([late.faults.length, counts.linted]).toEqual([2, 1]);
  });
});

it('finds the field at a path, and nothing where there is none', () => {
  expect(findField([tree], ['item', 'flags', 'UP'])?.kind).toBe('bit');
  expect(findField([tree], ['item', 'absent'])).toBeUndefined();
  expect(findField([tree], [])).toBeUndefined();
});

describe('openLater', () => {
  const open = () => {
    const counts = { decoded: 0 };
    const late = openLater(field('x5c', 'structure', [0, 2]), () => {
      counts.decoded += 1;
      return [field('Certificate', 'bytes', [0, 2])];
    });
    return { counts, late };
  };

  it('decodes the children when they are asked for, and once', () => {
    const { counts, late } = open();
    expect([late.name, counts.decoded]).toEqual(['x5c', 0]);
    expect([late.children[0]?.name, late.children.length, counts.decoded]).toEqual(['Certificate', 1, 1]);
  });

  it('opens a field that is copied, and the copy keeps its children', () => {
    const { late } = open();
    expect({ ...late, name: 'other' }).toMatchObject({ name: 'other', children: [{ name: 'Certificate' }] });
    expect(JSON.parse(JSON.stringify(late))).toMatchObject({ children: [{ name: 'Certificate' }] });
  });
});

it('writes different paths as different texts, whatever their names', () => {
  const paths = [['attestationObject', 'authData'], ['a/b'], ['a', 'b'], ['a~1b'], ['a~', '1b'], ['~', '/']];
  expect(paths.map(formatFieldPath)).toEqual([
    'attestationObject/authData',
    'a~1b',
    'a/b',
    'a~01b',
    'a~0/1b',
    '~0/~1',
  ]);
});

describe('findPartitionBreaks', () => {
  it.each([
    ['a tree that is one', tree, 9, 0],
    ['a root that is too short', tree, 10, 1],
    [
      'children that overlap',
      field('item', 'map', [0, 4], [field('a', 'bytes', [0, 2]), field('b', 'bytes', [1, 3])]),
      4,
      1,
    ],
    ['a child outside', field('item', 'map', [0, 4], [field('a', 'bytes', [2, 5])]), 4, 1],
    ['a child in the head', field('item', 'map', [0, 4, 2], [field('a', 'bytes', [1, 3])]), 4, 1],
  ] as const)('counts the breaks of %s', (_, node, length, count) => {
    expect(findPartitionBreaks(node, length)).toHaveLength(count);
  });
});
