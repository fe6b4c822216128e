import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import type { TpmField, TpmType } from './tpm-type.ts';

/**
 * Everything from the cursor to its limit as one structure. What stands behind it is `trailing-bytes`; what could not be found a place in it, because a
 * member selects a structure that nobody knows, is unexplained.
 */
export function decodeWhole<Value>(cursor: ByteCursor, name: string, type: TpmType<Value>): TpmField<Value> {
  const { node, value } = type(cursor, name);
  if (cursor.remaining === 0) return { node, value };
  const span = cursor.skipRest();
  const rest: FieldNode =
    value === undefined
      ? { name: 'unexplained', kind: 'unexplained', span, children: [], faults: [] }
      : createTrailingField(span, node.reference ?? name);
  const whole = { ...node.span, end: span.end };
  return { node: { ...node, span: whole, children: [...node.children, rest] }, value };
}
