import type { CborItem } from '../cbor/cbor-item.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** An element of `x5c`: the bytes of a certificate, named by its place; any other type is an `unexpected-type`. */
export function refineCertificate(node: FieldNode, item: CborItem, reference: string): FieldNode {
  if (item.type === 'bytes') {
    return { ...node, meaning: { code: 'certificate', index: Number(node.name.slice(1, -1)) }, reference };
  }
  if (item.type === 'malformed') return node;
  const { span, type } = item;
  const fault: DecodeFault = { code: 'unexpected-type', span, expected: 'bytes', found: type, reference };
  return { ...node, faults: [...node.faults, fault] };
}
