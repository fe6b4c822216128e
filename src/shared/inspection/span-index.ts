import type { SourceName } from '../bytes/byte-span.ts';
import type { FieldNode } from './field-node.ts';
import type { FieldPath } from './field-path.ts';

/** Bytes that belong to one node and to none of its children. */
export interface SpanSegment {
  readonly start: number;
  readonly end: number;
  readonly path: FieldPath;
  /** `head`: the encoding's leading bytes; `content`: what a node without children says; `own`: what stands between children. */
  readonly part: 'head' | 'content' | 'own';
}

export interface SpanIndex {
  /** The deepest node at an offset, `bit` nodes aside; undefined outside of every tree. */
  readonly pathAt: (source: SourceName, offset: number) => FieldPath | undefined;
  /** Every byte of a source once, in order. */
  readonly segments: (source: SourceName) => readonly SpanSegment[];
}

/** From bytes to fields: cuts every tree into segments once, and finds the one at an offset by halving. */
export function createSpanIndex(roots: readonly FieldNode[]): SpanIndex {
  const bySource = new Map<SourceName, SpanSegment[]>();
  for (const root of roots) {
    const segments = bySource.get(root.span.source) ?? [];
    bySource.set(root.span.source, segments);
    appendSegments(root, [root.name], segments);
  }
  const segments = (source: SourceName) => bySource.get(source) ?? [];
  return { segments, pathAt: (source, offset) => findSegment(segments(source), offset)?.path };
}

function appendSegments(node: FieldNode, path: FieldPath, segments: SpanSegment[]): void {
  const { start, end } = node.span;
  const append = (from: number, to: number, part: SpanSegment['part']) => {
    if (from < to) segments.push({ start: from, end: to, path, part });
  };
  const children = node.children.filter(({ kind }) => kind !== 'bit');
  const rest = children.length === 0 && !containers.has(node.kind) ? 'content' : 'own';
  let at = node.head?.end ?? start;
  append(start, at, 'head');
  for (const child of children) {
    append(at, child.span.start, rest);
    appendSegments(child, [...path, child.name], segments);
    at = child.span.end;
  }
  append(at, end, rest);
}

/** Kinds whose bytes between children are punctuation, also where there is no child. */
const containers: ReadonlySet<FieldNode['kind']> = new Set(['structure', 'map', 'array', 'object', 'tag']);

function findSegment(segments: readonly SpanSegment[], offset: number): SpanSegment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = segments[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
