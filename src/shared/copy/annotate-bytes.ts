import { formatHex } from '../bytes/hex.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import { formatDiagnostic, formatDiagnosticValue } from '../cbor/format-diagnostic.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { cborItemOfField } from './cbor-item-of-field.ts';

const perLine = 16;
const indent = '  ';
const longestComment = 72;

interface Line {
  readonly offset: number;
  readonly hex: string;
  readonly comment: string;
}

interface Annotation {
  readonly source: SourceBuffer;
  /** What the field means, in the reader's words; empty where there is nothing to say beyond its value. */
  readonly describe: (node: FieldNode) => string;
}

/**
 * A field byte for byte: offset, hex indented by depth, and behind `#` what the bytes are. Every byte of its span stands there once and
 * in order, the heads of CBOR items in lines of their own, so the hex column alone is the bytes again.
 */
export function annotateBytes(node: FieldNode, annotation: Annotation): string {
  const lines: Line[] = [];
  appendField(node, { ...annotation, depth: 0, lines });
  const width = Math.max(0, ...lines.map(({ hex }) => hex.length));
  const digits = Math.max(4, node.span.end.toString(16).length);
  return lines
    .map(({ offset, hex, comment }) =>
      `${offset.toString(16).padStart(digits, '0')}  ${hex.padEnd(width)}${comment === '' ? '' : `  # ${comment}`}`.trimEnd(),
    )
    .concat('')
    .join('\n');
}

interface Place extends Annotation {
  readonly depth: number;
  readonly lines: Line[];
}

function appendField(node: FieldNode, place: Place): void {
  const { source, depth } = place;
  const { span } = node;
  const cbor = cborItemOfField(node, source);
  let at = span.start;
  const append = (end: number, comment: string, deeper = 0) => {
    appendBytes(source, { start: at, end, comment, depth: depth + deeper }, place.lines);
    at = Math.max(at, end);
  };
  const title = titleOf(node, place, cbor?.item);
  if (cbor?.key !== undefined) append(cbor.key.span.end, `${formatDiagnostic(cbor.key)}:`);
  const parts = node.children.filter((child) => child.kind !== 'bit');
  if (cbor !== undefined) append(cbor.item.contentStart, title);
  else if (node.head !== undefined) append(node.head.end, parts.length > 0 ? title : node.name);
  const deeper = at > span.start ? 1 : 0;
  for (const part of parts) {
    append(part.span.start, node.name, deeper);
    appendField(part, { ...place, depth: depth + 1 });
    at = part.span.end;
  }
  if (parts.length > 0) append(span.end, node.name, deeper);
  else append(span.end, cbor === undefined ? title : valueText(node), deeper);
}

function appendBytes(
  { bytes }: SourceBuffer,
  { start, end, comment, depth }: { start: number; end: number; comment: string; depth: number },
  lines: Line[],
): void {
  for (let offset = start; offset < end; offset += perLine) {
    const hex =
      indent.repeat(depth) + formatHex(bytes.subarray(offset, Math.min(end, offset + perLine)), ' ');
    lines.push({ offset, hex, comment: offset === start ? shorten(comment) : '' });
  }
}

/** `fmt: text(4)`, `alg: -7, ES256`, `signCount = 5`. */
function titleOf(node: FieldNode, { describe }: Place, item: CborItem | undefined): string {
  const meaning = describe(node);
  const what = item === undefined ? valueText(node) : headOf(item);
  return [`${node.name}${what === '' ? '' : `: ${what}`}`, meaning].filter((text) => text !== '').join(', ');
}

function valueText({ value, kind }: FieldNode): string {
  // Of bytes the hex stands beside it already.
  if (value === undefined || value instanceof Uint8Array) return '';
  return typeof value === 'string' && kind !== 'text' ? value : formatDiagnosticValue(value);
}

/** A head in the notation of the faults: `map(3)`, `bytes(164)`, `text(_)`; of a number its value. */
function headOf(item: CborItem): string {
  switch (item.type) {
    case 'bytes':
    case 'text':
    case 'array':
    case 'map':
    case 'tag':
      return `${item.type}(${item.argument ?? '_'})`;
    default:
      return formatDiagnostic(item);
  }
}

/** One line, whatever the name or value holds: a comment must not end early and become bytes. */
function shorten(comment: string): string {
  const line = comment.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const characters = Array.from(line);
  return characters.length <= longestComment ? line : `${characters.slice(0, longestComment).join('')}…`;
}
