import type { ByteSpan } from '../../../shared/bytes/byte-span.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';

/** Whether two spans of one source share a byte; an empty span touches what it lies in. */
export function spansTouch(one: ByteSpan, other: ByteSpan): boolean {
  if (one.source !== other.source) return false;
  if (one.start === one.end) return one.start >= other.start && one.start <= other.end;
  if (other.start === other.end) return spansTouch(other, one);
  return one.start < other.end && other.start < one.end;
}

function holds(outer: ByteSpan, inner: ByteSpan): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

/** The deepest field that holds the whole of `span`: where a step that read those bytes belongs. Bits are never meant. */
export function fieldAtSpan(roots: readonly FieldNode[], span: ByteSpan): FieldPath | undefined {
  let level = roots;
  const path: string[] = [];
  for (;;) {
    const next = level.find((node) => node.kind !== 'bit' && holds(node.span, span));
    if (next === undefined) return path.length === 0 ? undefined : path;
    path.push(next.name);
    level = next.children;
  }
}
