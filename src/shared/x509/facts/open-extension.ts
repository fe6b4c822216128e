import { ByteCursor } from '../../bytes/byte-cursor.ts';
import type { ByteSpan } from '../../bytes/byte-span.ts';
import type { DecodeFault, DecodeFaultCode } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { collectFaults } from '../../inspection/walk-fields.ts';
import type { Certificate, CertificateExtension } from '../certificate.ts';
import { extensionDefinition } from '../certificate-extensions/extension-value-type.ts';
import { decodeDer } from '../der/decode-der.ts';
import { findExtension } from './find-extension.ts';

/** What is known of every extension that is read. */
export interface ExtensionFacts {
  readonly critical: boolean;
  readonly span: ByteSpan;
  /** Whether the value is of the extension's type. BER that is not DER is, and has faults. */
  readonly wellFormed: boolean;
  readonly faults: readonly DecodeFault[];
}

/** Faults of an encoding that still says what it means. */
const legible: ReadonlySet<DecodeFaultCode> = new Set<DecodeFaultCode>([
  'non-canonical-der',
  'map-keys-out-of-order',
  'reserved-bits-set',
  'unexpected-value',
]);

/** The value of a known extension as the tree shows it, with absolute spans; undefined where the certificate does not have the extension. */
export function openExtension(
  certificate: Certificate,
  oid: string,
): { readonly node: FieldNode; readonly facts: ExtensionFacts } | undefined {
  const extension = findExtension(certificate, oid);
  const definition = extensionDefinition(oid);
  if (extension === undefined || definition === undefined) return undefined;
  const { start, end, source } = extension.valueSpan;
  const cursor = new ByteCursor({ name: source, bytes: sourceOf(extension) }, start, end);
  const node = decodeDer(cursor, 'extnValue', definition.type);
  const faults = collectFaults([node]);
  const wellFormed = faults.every(({ code }) => legible.has(code));
  return { node, facts: { critical: extension.critical, span: extension.valueSpan, wellFormed, faults } };
}

/** The source up to the value's end: the value is a view of it, so it is there without being copied. A value that was copied stands alone. */
function sourceOf({ value, valueSpan: { start, end } }: CertificateExtension): Uint8Array {
  if (value.byteOffset >= start) return new Uint8Array(value.buffer, value.byteOffset - start, end);
  const bytes = new Uint8Array(end);
  bytes.set(value, start);
  return bytes;
}

/** Where the contents of a field stand, without its head. */
export function contentSpan({ span, head }: FieldNode): ByteSpan {
  return { ...span, start: head?.end ?? span.start };
}

/** The octets of a well-formed extension, and the facts with their span instead of the whole value's. */
export function readOctets(
  node: FieldNode,
  facts: ExtensionFacts,
): readonly [Uint8Array | undefined, ExtensionFacts] {
  if (!facts.wellFormed || !(node.value instanceof Uint8Array)) return [undefined, facts];
  return [node.value, { ...facts, span: contentSpan(node) }];
}
