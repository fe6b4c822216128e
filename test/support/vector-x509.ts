import { ByteCursor } from '../../src/shared/bytes/byte-cursor.ts';
import type { FieldNode } from '../../src/shared/inspection/field-node.ts';
import { walkFields } from '../../src/shared/inspection/walk-fields.ts';
import { decodeCertificate } from '../../src/shared/x509/decode-certificate.ts';
import { decodeDer } from '../../src/shared/x509/der/decode-der.ts';

export const decodeElement = (bytes: Uint8Array) =>
  decodeDer(new ByteCursor({ name: 'element', bytes }), 'element');

export const decodeWhole = (bytes: Uint8Array) =>
  decodeCertificate(new ByteCursor({ name: 'certificate', bytes }), 'certificate');

/** A tree as one line: kinds and values, the children in braces. */
export function summarize(node: FieldNode): string {
  const children = node.children.filter(({ kind }) => kind !== 'bit').map(summarize);
  const value = node.value instanceof Uint8Array ? Buffer.from(node.value).toString('hex') : `${node.value}`;
  const own = node.value === undefined ? node.kind : `${node.kind} ${value}`;
  return children.length === 0 ? own : `${own} {${children.join(', ')}}`;
}

/** Every leaf and flag below `node` by its path: `extnValue/cA` → value, or its name where it has one. */
export function listValues(node: FieldNode): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  walkFields(node.children, (field, path) => {
    if (field.kind === 'bit' && field.value !== true) return;
    if (field.value === undefined) return;
    const value = field.value instanceof Uint8Array ? Buffer.from(field.value).toString('hex') : field.value;
    const name = field.meaning?.code === 'named' ? field.meaning.name : undefined;
    values[path.join('/')] = name === undefined || field.kind === 'bit' ? value : `${value} ${name}`;
  });
  return values;
}
