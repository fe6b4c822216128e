import { formatAaguid } from '../../../shared/authenticator-data/format-aaguid.ts';
import { formatHex } from '../../../shared/bytes/hex.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';

/** A field of a structure that nobody reads in bytes, as a person reads it. */
export type ReadableField =
  | { readonly kind: 'value'; readonly name: string; readonly text: string; readonly also?: string }
  /** It is there, and that is all it says. */
  | { readonly kind: 'mark'; readonly name: string }
  | { readonly kind: 'answer'; readonly name: string; readonly yes: boolean }
  | { readonly kind: 'time'; readonly name: string; readonly instant: number }
  | {
      readonly kind: 'switches';
      readonly name: string;
      readonly on: readonly string[];
      readonly off: readonly string[];
    }
  | { readonly kind: 'group'; readonly name: string; readonly parts: readonly ReadableField[] };

/** Android writes versions and dates as numbers: 140000, 202401, 20240105 (AOSP, "Key and ID attestation"). */
const numberNotations: Readonly<Record<string, (digits: string) => string>> = {
  osVersion: (digits) =>
    [digits.slice(0, -4) || '0', digits.slice(-4, -2), digits.slice(-2)].map(Number).join('.'),
  osPatchLevel: formatDay,
  vendorPatchLevel: formatDay,
  bootPatchLevel: formatDay,
};

function formatDay(digits: string): string {
  return digits.replace(/^(\d{4})(\d{2})(\d{2})?$/, (whole, year, month, day) =>
    year === undefined ? whole : [year, month, ...(day === undefined ? [] : [day])].join('-'),
  );
}

/** The field and everything in it, in its order. */
export function readableField(node: FieldNode): ReadableField {
  const { name, kind, children, value } = node;
  const switches = children.filter((child) => child.kind === 'bit');
  if (switches.length > 0) {
    const named = (isOn: boolean) =>
      switches.filter((bit) => (bit.value === true) === isOn).map((bit) => bit.name);
    return { kind: 'switches', name, on: named(true), off: named(false) };
  }
  if (kind === 'null') return { kind: 'mark', name };
  if (typeof value === 'boolean') return { kind: 'answer', name, yes: value };
  if (kind === 'time' && typeof value === 'string') return { kind: 'time', name, instant: Date.parse(value) };
  const [type, only] = children;
  // An attribute of a name is its value: the type is what it is called already (RFC 5280 §4.1.2.4).
  if (children.length === 2 && type?.name === 'type' && only?.name === 'value') {
    return { ...readableField(only), name };
  }
  // cA BOOLEAN DEFAULT FALSE (RFC 5280 §4.2.1.9): in DER, false is what is not written.
  if (name === 'basicConstraints' && !children.some((child) => child.name === 'cA')) {
    return {
      kind: 'group',
      name,
      parts: [{ kind: 'answer', name: 'cA', yes: false }, ...children.map(readableField)],
    };
  }
  const parts = children.map(readableField);
  const texts = parts.flatMap((part) =>
    part.kind === 'value' && part.also === undefined ? [part.text] : [],
  );
  // A list of plain values is one line.
  if (
    kind === 'array' &&
    parts.length > 0 &&
    texts.length === parts.length &&
    parts.every(({ name: own }) => own.startsWith('['))
  ) {
    return { kind: 'value', name, text: texts.join(', ') };
  }
  if (parts.length > 0) return { kind: 'group', name, parts };
  return describeValue(node);
}

function describeValue({ name, value, meaning, kind }: FieldNode): ReadableField {
  const known = meaning?.code === 'named' || meaning?.code === 'algorithm' ? meaning.name : undefined;
  const plain =
    value instanceof Uint8Array ? formatBytes(name, value) : value === undefined ? '∅' : `${value}`;
  const text = (typeof value === 'number' ? numberNotations[name]?.(plain) : undefined) ?? known ?? plain;
  const isPlainName = known !== undefined && (kind === 'integer' || kind === 'oid');
  return { kind: 'value', name, text, ...(text === plain || isPlainName ? {} : { also: plain }) };
}

function formatBytes(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return '∅';
  return name === 'id-fido-gen-ce-aaguid' && bytes.length === 16 ? formatAaguid(bytes) : formatHex(bytes);
}
