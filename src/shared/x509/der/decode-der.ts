import type { ByteCursor } from '../../bytes/byte-cursor.ts';
import { byteSpan } from '../../bytes/byte-span.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { createTrailingField } from '../../inspection/trailing-field.ts';
import { anyType } from './any-type.ts';
import { decodeAs } from './decode-as.ts';
import type { DerType } from './der-type.ts';
import { readDerElement } from './read-der-element.ts';

/**
 * Everything from the cursor to its limit as one DER element, of `type` where it is known (any otherwise). Never throws and never loses
 * a byte: what stands behind the element is its last child (`trailing-bytes`). Moves the cursor to its limit.
 */
export function decodeDer(cursor: ByteCursor, name: string, type: DerType = anyType): FieldNode {
  const start = cursor.offset;
  const buffer = { name: cursor.source, bytes: cursor.bytes };
  const span = cursor.skipRest();
  if (span.start === span.end) return createEmptyField(name, span);
  const element = readDerElement(buffer, start, { contentEnd: span.end, complete: true });
  const node = decodeAs(type, element, {
    name,
    buffer,
    depth: 0,
    tally: { elements: 1 },
    reference: 'X.690',
  });
  if (element.end === span.end) return node;
  const trailing = createTrailingField(byteSpan(buffer.name, element.end, span.end), 'X.690 §8.1');
  return { ...node, span, children: [...node.children, trailing] };
}

function createEmptyField(name: string, span: FieldNode['span']): FieldNode {
  const reference = 'X.690 §8.1';
  const fault: DecodeFault = { code: 'truncated', span, expected: '≥ 2 bytes', found: '0 bytes', reference };
  return { name, kind: 'unexplained', span, children: [], faults: [fault], reference };
}
