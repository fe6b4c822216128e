import { spanLength } from '../../shared/bytes/byte-span.ts';
import { formatByteCount } from '../../shared/bytes/format-byte-count.ts';
import { formatHex } from '../../shared/bytes/hex.ts';
import type { SourceBuffer } from '../../shared/bytes/source-buffer.ts';
import type { DecodeFault } from '../../shared/inspection/decode-fault.ts';
import type { FieldNode } from '../../shared/inspection/field-node.ts';
import { meanings } from '../../shared/words/en/meanings.ts';
import { describeMeaning } from './describe.ts';
import { padEnd, printable, shorten, textWidth, wrap } from './lay-out-text.ts';
import type { Paint, Tone } from './paint.ts';

export interface TreePlan {
  readonly paint: Paint;
  readonly width: number;
  /** Every field, or only those that matter to most readers. */
  readonly detail: 'whole' | 'compact';
}

interface Row {
  /** Branches of the tree in front of the name. */
  readonly lead: string;
  readonly node: FieldNode;
  /** Instead of a field: how many were left out. */
  readonly leftOut?: number;
}

/** Children of one field that the compact tree shows. */
const mostChildren = 12;
const widestName = 36;

/** The trees as lines: name, value, meaning, and where it stands as offset and length; faults below what they are about. */
export function printTree(
  roots: readonly FieldNode[],
  sources: readonly SourceBuffer[],
  plan: TreePlan,
): readonly string[] {
  const derived = new Set(sources.flatMap(({ name, recipe }) => (recipe === undefined ? [] : [name])));
  const shown = plan.detail === 'whole' ? roots : roots.filter((root) => !derived.has(root.span.source));
  const rows: Row[] = [];
  for (const root of shown)
    collectRows(root, { lead: '', below: '' }, { rows, detail: plan.detail, depth: 0 });
  const longest = Math.max(0, ...rows.map(({ lead, node }) => lead.length + textWidth(printable(node.name))));
  const deepest = Math.max(0, ...rows.map(({ lead }) => lead.length));
  const share = Math.max(18, Math.min(widestName, Math.floor(plan.width * 0.42)));
  const nameWidth = Math.min(longest, Math.max(share, Math.min(deepest + 6, plan.width - 24)));
  const placeWidth = Math.max(0, ...rows.map(({ node }) => place(node).length));
  return rows.flatMap((row) => printRow(row, { ...plan, nameWidth, placeWidth }));
}

interface Collecting {
  readonly rows: Row[];
  readonly detail: TreePlan['detail'];
  readonly depth: number;
}

/** `lead` stands before this field, `below` before everything inside it. */
function collectRows(
  node: FieldNode,
  { lead, below }: { lead: string; below: string },
  collecting: Collecting,
): void {
  const { rows, detail, depth } = collecting;
  rows.push({ lead, node });
  const all = childrenToShow(node, detail, depth);
  const most = detail === 'whole' ? all.length : mostChildren;
  // A fault is never left out.
  const children =
    all.length <= most ? all : all.filter((child, index) => index < most || child.faults.length > 0);
  const leftOut = all.length - children.length;
  for (const [index, child] of children.entries()) {
    const last = index === children.length - 1 && leftOut === 0;
    const next = { lead: `${below}${last ? '└ ' : '├ '}`, below: `${below}${last ? '  ' : '│ '}` };
    collectRows(child, next, { rows, detail, depth: depth + 1 });
  }
  if (leftOut > 0) rows.push({ lead: `${below}└ `, node, leftOut });
}

/** The compact tree keeps certificates closed, and the bits of the flags on one line. */
function childrenToShow(node: FieldNode, detail: TreePlan['detail'], depth: number): readonly FieldNode[] {
  if (detail === 'whole') return node.children;
  if (node.kind === 'flags' || (depth > 0 && node.meaning?.code === 'certificate')) return [];
  return node.children;
}

function place({ span, kind, bit }: FieldNode): string {
  return kind === 'bit' ? `bit ${bit}` : `${span.start}+${spanLength(span)}`;
}

function printRow(
  { lead, node, leftOut }: Row,
  plan: TreePlan & { readonly nameWidth: number; readonly placeWidth: number },
): readonly string[] {
  const { paint, width, nameWidth, placeWidth } = plan;
  if (leftOut !== undefined) return [paint('quiet', `  ${lead}${leftOut} more, with --tree`)];
  const name = shorten(printable(node.name), Math.max(6, nameWidth - lead.length));
  const gap = ' '.repeat(Math.max(0, nameWidth - lead.length - textWidth(name)));
  const room = width - 2 - nameWidth - 2 - placeWidth - 2;
  const meant = printable(meaningOf(node));
  const written = printable(textOf(node));
  // What a value means is cut before the value is, down to half of the room.
  const least = Math.min(textWidth(meant), Math.floor(room / 2) - 2);
  const meaning = shorten(meant, Math.max(least, room - textWidth(written) - 2));
  const value = shorten(written, meaning === '' ? room : room - textWidth(meaning) - 2);
  const said = meaning === '' ? value : value === '' ? meaning : `${value}  ${meaning}`;
  const filler = ' '.repeat(Math.max(0, room - textWidth(said)));
  const painted = `${paint('value', value)}${value !== '' && meaning !== '' ? '  ' : ''}${paint('quiet', meaning)}`;
  const nameTone: Tone = node.kind === 'unexplained' ? 'warning' : lead === '' ? 'strong' : 'name';
  const head = `  ${paint('quiet', lead)}${paint(nameTone, name)}${gap}`;
  const line = `${head}  ${painted}${filler}  ${paint('quiet', padStart(place(node), placeWidth))}`;
  return [line, ...node.faults.flatMap((fault) => printFault(fault, plan))];
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - text.length)) + text;
}

function printFault(fault: DecodeFault, { paint, width }: TreePlan): readonly string[] {
  const { code, expected, found, reference, span } = fault;
  const where = `${span.start}+${spanLength(span)}`;
  const facts = `expected ${shorten(printable(expected), 60)}, found ${shorten(printable(found), 60)}`;
  const text = `${meanings.faults[code]}: ${facts} (${reference}, at ${where})`;
  return wrap(text, width - 6).map((line, index) =>
    paint('warning', `${padEnd(index === 0 ? '    ▲' : '', 6)}${line}`),
  );
}

function meaningOf({ meaning, kind, children }: FieldNode): string {
  if (kind === 'flags') {
    const set = children.flatMap(({ meaning: bit }) => (bit?.code === 'flag' && bit.set ? [bit.flag] : []));
    const names = set.length === 0 ? 'no flag' : set.join(' ');
    return meaning === undefined ? names : `${names} · ${describeMeaning(meaning)}`;
  }
  return meaning === undefined ? '' : describeMeaning(meaning);
}

/** A field's value in wire notation; of a group how much is in it. */
function textOf(node: FieldNode): string {
  const { kind, value, children, span } = node;
  const parts = children.filter((child) => child.kind !== 'bit' && child.kind !== 'unexplained').length;
  if (kind === 'map' || kind === 'object') return meanings.members(parts);
  if (kind === 'array') return meanings.items(parts);
  if (kind === 'structure') return '';
  if (kind === 'unexplained') return formatByteCount(spanLength(span));
  if (value === undefined) return '';
  if (value instanceof Uint8Array) {
    return parts > 0
      ? formatByteCount(value.length)
      : formatHex(value.length > 128 ? value.subarray(0, 128) : value);
  }
  if (typeof value === 'string') return kind === 'text' ? JSON.stringify(value) : value;
  if (kind === 'flags') return `0x${Number(value).toString(16).padStart(2, '0')}`;
  return kind === 'bit' ? String(Number(value)) : String(value);
}
