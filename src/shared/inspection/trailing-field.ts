import { type ByteSpan, spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { FieldNode } from './field-node.ts';

/** Bytes that stand behind everything the clause at `reference` describes: shown, and faulted as `trailing-bytes`. */
export function createTrailingField(span: ByteSpan, reference: string): FieldNode {
  return {
    name: 'unexplained',
    kind: 'unexplained',
    span,
    children: [],
    faults: [
      {
        code: 'trailing-bytes',
        span,
        expected: formatByteCount(0),
        found: formatByteCount(spanLength(span)),
        reference,
      },
    ],
  };
}
