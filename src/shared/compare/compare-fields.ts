import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { type ExpectedDifference, expectDifference } from './expected-differences.ts';

export interface ComparableCeremony {
  readonly kind: 'registration' | 'authentication';
  readonly roots: readonly FieldNode[];
  readonly sources: readonly SourceBuffer[];
}

export type FieldDifference = 'same' | 'changed' | 'only-left' | 'only-right';

/** One field path in two ceremonies. */
export interface ComparedField {
  readonly name: string;
  readonly path: FieldPath;
  readonly left?: FieldNode;
  readonly right?: FieldNode;
  /** `changed`: the field's own bytes or those of a part differ. */
  readonly difference: FieldDifference;
  /** Why that is as it should be; undefined where it should not differ, and for what is the same. */
  readonly expected?: ExpectedDifference;
  /** In the left ceremony's order, what only the right one has behind what stands before it there. */
  readonly children: readonly ComparedField[];
}

/**
 * Puts two ceremonies side by side by field path. Fields of one name in one place are one field (of several with the same
 * name, such as duplicate map keys, the first with the first); whether it is the same is decided by its bytes, so a value
 * in another encoding has changed. A difference counts as expected only between ceremonies of one kind, and a group's only where all
 * that differs in it is expected.
 */
export function compareFields(left: ComparableCeremony, right: ComparableCeremony): readonly ComparedField[] {
  const bytesOf = (ceremony: ComparableCeremony) => {
    const sources = new Map(ceremony.sources.map(({ name, bytes }) => [name, bytes]));
    return ({ span }: FieldNode) =>
      sources.get(span.source)?.subarray(span.start, span.end) ?? new Uint8Array();
  };
  const [leftBytes, rightBytes] = [bytesOf(left), bytesOf(right)];
  const kind = left.kind === right.kind ? left.kind : undefined;

  const compareNodes = (one: FieldNode | undefined, other: FieldNode | undefined, parent: FieldPath) => {
    const name = (one ?? other)?.name ?? '';
    const path = [...parent, name];
    const children = compareLists(one?.children ?? [], other?.children ?? [], path);
    const difference =
      one === undefined
        ? 'only-right'
        : other === undefined
          ? 'only-left'
          : isSame(one, other)
            ? 'same'
            : 'changed';
    const expected = difference === 'same' ? undefined : expectAt(path, children);
    return {
      name,
      path,
      ...(one && { left: one }),
      ...(other && { right: other }),
      difference,
      ...(expected && { expected }),
      children,
    } satisfies ComparedField;
  };

  const isSame = (one: FieldNode, other: FieldNode): boolean =>
    one.kind === 'bit' ? one.value === other.value : equalBytes(leftBytes(one), rightBytes(other));

  const expectAt = (path: FieldPath, children: readonly ComparedField[]): ExpectedDifference | undefined => {
    if (kind === undefined) return undefined;
    const own = expectDifference(path, kind);
    if (own !== undefined) return own;
    const different = children.filter((child) => child.difference !== 'same');
    return different.length > 0 && different.every((child) => child.expected !== undefined)
      ? 'parts'
      : undefined;
  };

  const compareLists = (
    ones: readonly FieldNode[],
    others: readonly FieldNode[],
    parent: FieldPath,
  ): ComparedField[] => {
    const waiting = queuesByName(others);
    const partners = ones.map(({ name }) => waiting.get(name)?.next());
    const places = new Map(partners.map((other, index) => [other, index]));
    // Behind which of the left ones, -1 for the front, those stand that only the right one has.
    const behind = new Map<number, FieldNode[]>();
    let place = -1;
    for (const other of others) {
      const met = places.get(other);
      if (met !== undefined) place = met;
      else appendTo(behind, place, other);
    }
    const onlyRight = (index: number) =>
      (behind.get(index) ?? []).map((other) => compareNodes(undefined, other, parent));
    return [
      ...onlyRight(-1),
      ...ones.flatMap((one, index) => [compareNodes(one, partners[index], parent), ...onlyRight(index)]),
    ];
  };

  return compareLists(left.roots, right.roots, []);
}

/** Of every name the nodes that have it, to be taken one after the other. */
function queuesByName(nodes: readonly FieldNode[]) {
  const named = new Map<string, FieldNode[]>();
  for (const node of nodes) appendTo(named, node.name, node);
  return new Map(
    Array.from(named, ([name, queue]) => {
      let taken = 0;
      return [name, { next: () => queue[taken++] }] as const;
    }),
  );
}

function appendTo<Key>(lists: Map<Key, FieldNode[]>, key: Key, node: FieldNode): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [node]);
  else list.push(node);
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
