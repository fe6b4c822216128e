import { ByteCursor } from '../../bytes/byte-cursor.ts';
import type { ByteSpan } from '../../bytes/byte-span.ts';
import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import { type CborItem, stringContent } from '../../cbor/cbor-item.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldDraft } from '../../inspection/field-draft.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { openLater } from '../../inspection/open-later.ts';
import { decodeCertificate } from '../../x509/decode-certificate.ts';
import type { RefineStatement } from './statement-members.ts';

/** `x5c`: an array of one certificate or more (`unexpected-value` where it is empty), each a byte string (`unexpected-type`). */
export const refineCertificates: RefineStatement = (node, item, { path, source }) => {
  if (path.length > 1) return node;
  if (path.length === 1) return refineElement(node, item, source);
  if (item.type !== 'array' || !item.complete || item.items.length > 0) return node;
  const { span } = item;
  const [expected, found, reference] = ['array(≥ 1)', 'array(0)', node.reference ?? 'RFC 8949'];
  const fault: DecodeFault = { code: 'unexpected-value', span, expected, found, reference };
  return { ...node, faults: [...node.faults, fault] };
};

function refineElement(node: FieldDraft, item: CborItem, source: SourceBuffer): FieldNode {
  const { span, type } = item;
  const reference = 'RFC 5280 §4.1';
  if (type === 'malformed') return node;
  if (type !== 'bytes') {
    const fault: DecodeFault = { code: 'unexpected-type', span, expected: 'bytes', found: type, reference };
    return { ...node, faults: [...node.faults, fault] };
  }
  const content = stringContent(item);
  const index = Number(node.name.slice(1, -1));
  node.meaning = { code: 'certificate', index };
  node.reference = reference;
  return content === undefined ? node : createCertificateField(node, content, source);
}

/** The inside is one child, `Certificate`, decoded when somebody looks: it costs more than everything around it. */
export function createCertificateField(
  node: Omit<FieldNode, 'children'>,
  { start, end }: ByteSpan,
  source: SourceBuffer,
): FieldNode {
  return openLater({ ...node, kind: 'structure', value: undefined }, () => [
    decodeCertificate(new ByteCursor(source, start, end), 'Certificate').node,
  ]);
}
