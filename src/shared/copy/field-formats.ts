import { formatDiagnostic } from '../cbor/format-diagnostic.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { formatFieldPath } from '../inspection/field-path.ts';
import { annotateBytes } from './annotate-bytes.ts';
import { type ByteNotationName, byteNotationNames } from './byte-notations.ts';
import { cborItemOfField } from './cbor-item-of-field.ts';
import { type CopiedField, fieldBytes, variableName } from './copied-field.ts';
import { bytesOutcome } from './copy-bytes.ts';
import type { CopyOutcome } from './copy-outcome.ts';
import { filterTermOfField } from './filter-term-of-field.ts';
import { formatFieldJson } from './format-field-json.ts';
import { formatFieldJwk, formatFieldPem } from './public-key-of-field.ts';

export type FieldFormatName =
  | 'value'
  | ByteNotationName
  | 'json'
  | 'cbor-diagnostic'
  | 'annotated-cbor'
  | 'annotated-bytes'
  | 'pem'
  | 'jwk'
  | 'field-path'
  | 'filter-term';

interface FieldCopy extends CopiedField {
  /** What a field means, in the reader's words. */
  readonly describe: (node: FieldNode) => string;
}

/** Undefined where the format has nothing to do with such a field. */
type FormatField = (field: FieldCopy) => CopyOutcome | undefined;

/** Every format of a field in the order they are offered. */
const fieldFormats: readonly (readonly [FieldFormatName, FormatField])[] = [
  ['value', formatValue],
  ...byteNotationNames.map((notation) => [notation, byteFormat(notation)] as const),
  ['json', formatFieldJson],
  ['cbor-diagnostic', formatFieldDiagnostic],
  ['annotated-cbor', (field) => (isCbor(field) ? annotate(field) : undefined)],
  ['annotated-bytes', (field) => (isCbor(field) ? undefined : annotate(field))],
  ['pem', formatFieldPem],
  ['jwk', formatFieldJwk],
  ['field-path', ({ path }) => ({ text: formatFieldPath(path) })],
  ['filter-term', ({ node, path }) => filterTermOfField(node, path)],
];

export interface OfferedFormat<Name extends string> {
  readonly name: Name;
  readonly outcome: CopyOutcome;
}

/** What a field can be copied as, and of what could not say it why. */
export function copyField(field: FieldCopy): readonly OfferedFormat<FieldFormatName>[] {
  return fieldFormats.flatMap(([name, format]) => {
    const outcome = format(field);
    return outcome === undefined ? [] : [{ name, outcome }];
  });
}

function byteFormat(notation: ByteNotationName): FormatField {
  // A flag is a part of a byte: the byte is copied from the field it belongs to.
  return (field) =>
    field.node.kind === 'bit' ? undefined : bytesOutcome(notation, fieldBytes(field), variableName(field));
}

/** A value as itself: text without quotes, numbers in decimal. Bytes and groups have notations instead. */
function formatValue({ node: { kind, value } }: FieldCopy): CopyOutcome | undefined {
  if (value === undefined || value instanceof Uint8Array) return undefined;
  if (kind === 'bit') return { text: value === true || value === 1 ? '1' : '0' };
  if (kind === 'simple') return { text: value === 23 ? 'undefined' : `simple(${value})` };
  return { text: Object.is(value, -0) ? '-0' : String(value) };
}

function formatFieldDiagnostic({ node, source }: FieldCopy): CopyOutcome | undefined {
  const item = cborItemOfField(node, source)?.item;
  if (item === undefined) return undefined;
  const text = item.complete ? formatDiagnostic(item) : '…';
  // The ellipsis stands for what is no data item; inside quotation marks it is itself.
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '');
  return outside.includes('…') ? { obstacle: 'broken-item' } : { text };
}

/** A data item, or a structure with data items in it: the annotation is of CBOR in either case. */
function isCbor({ node, source }: FieldCopy): boolean {
  return (
    cborItemOfField(node, source) !== undefined ||
    node.children.some((child) => isCbor({ node: child, source, path: [], describe: () => '' }))
  );
}

function annotate({ node, source, describe }: FieldCopy): CopyOutcome | undefined {
  if (node.kind === 'bit') return undefined;
  return node.span.end === node.span.start
    ? { obstacle: 'no-bytes' }
    : { text: annotateBytes(node, { source, describe }) };
}
