import { spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { truncatedField } from './tpm-integers.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

/**
 * A TPM2B structure: the number of bytes in 16 bits, which is the field's head, then the bytes. Faults: `truncated` where it ends inside of either,
 * also where the number is greater than what is left.
 */
export function tpmSizedBytes(structure: string): TpmType<Uint8Array> {
  const reference = tpmReference(structure);
  return (cursor, name) => {
    const start = cursor.offset;
    const length = cursor.readUint(2);
    if (length === undefined) return truncatedField(cursor, name, { expected: 2, reference });
    const head = cursor.spanFrom(start);
    const value = cursor.readBytes(length);
    const node: FieldNode = {
      name,
      kind: 'bytes',
      span: cursor.spanFrom(start),
      head,
      children: [],
      faults: [],
      reference,
    };
    if (value !== undefined) return { node: { ...node, value }, value };
    const span = cursor.skipRest();
    const [expected, found] = [formatByteCount(length), formatByteCount(spanLength(span))];
    return {
      node: {
        ...node,
        span: cursor.spanFrom(start),
        faults: [{ code: 'truncated', span, expected, found, reference }],
      },
      value,
    };
  };
}
