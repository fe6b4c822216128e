import type { CborItem } from '../cbor/cbor-item.ts';
import { formatShortDiagnostic } from '../cbor/format-diagnostic.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldMeaning } from '../inspection/field-meaning.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { findAuthenticatorExtension } from './authenticator-extensions.ts';
import { type ExtensionShape, findMember, findShape } from './extension-shape.ts';
import { findShapeBreach, nameShapedValue, type ShapedValue } from './judge-shape.ts';

const ceremonies: Readonly<Record<'attestation' | 'assertion', CeremonyKind>> = {
  attestation: 'registration',
  assertion: 'authentication',
};

/**
 * Adds to the plain fields of the `extensions` map in authenticator data (WebAuthn L3 §6.1, §9.5) what is known of each output:
 * clause, name of its value, and what it breaks of its definition: `unexpected-type`, `unexpected-value`, `length-out-of-range`,
 * `missing-member`, `obsolete-member` for an extension that only earlier levels defined, and `unexpected-type` for an
 * identifier that is no text. An identifier nobody knows stays as it is. `path` is relative to the map, which has the empty path.
 */
export function refineAuthenticatorExtension(
  node: FieldNode,
  item: CborItem,
  { path, use }: { readonly path: FieldPath; readonly use: 'attestation' | 'assertion' },
): FieldNode {
  const [identifier, ...inside] = path;
  if (identifier === undefined) return faultIdentifiers(node, item);
  const extension = findAuthenticatorExtension(identifier);
  if (extension === undefined || item.type === 'malformed') return node;
  const { reference } = extension;
  const output = extension.outputs[ceremonies[use]];
  const faults = [...node.faults];
  if (inside.length === 0 && extension.obsolete === true) faults.push(faultObsolete(node, reference));
  const shape = output && findShape(output, inside);
  if (output === undefined || shape === undefined)
    return inside.length === 0 ? { ...node, faults, reference } : node;

  const shaped = toShapedValue(item);
  const breach = item.complete ? findShapeBreach(shape, shaped) : undefined;
  if (breach !== undefined) faults.push({ ...breach, span: item.span, reference });
  const name = nameShapedValue(shape, shaped) ?? nameMember(output, inside);
  const meaning: FieldMeaning | undefined = name === undefined ? undefined : { code: 'named', name };
  return { ...node, faults, reference, ...(meaning && { meaning }) };
}

function toShapedValue(item: CborItem): ShapedValue {
  if (item.type === 'map') {
    return { type: 'object', members: item.entries.map(({ key }) => String(key.value)) };
  }
  if (item.type === 'array') return { type: 'array', count: item.items.length };
  const type = typeof item.value === 'boolean' ? 'boolean' : item.type;
  return { type, value: item.value };
}

/** What the specification calls a member that is a number on the wire. */
function nameMember(output: ExtensionShape, inside: FieldPath): string | undefined {
  const last = inside.at(-1);
  return last === undefined ? undefined : findMember(findShape(output, inside.slice(0, -1)), last)?.name;
}

/** Extension identifiers are text (WebAuthn L3 §9.1). Children stand in the order of the entries. */
function faultIdentifiers(node: FieldNode, item: CborItem): FieldNode {
  if (item.entries.every(({ key }) => key.type === 'text' || key.type === 'malformed')) return node;
  const children = node.children.map((child, index) => {
    const key = item.entries[index]?.key;
    if (key === undefined || key.type === 'text' || key.type === 'malformed') return child;
    const fault: DecodeFault = {
      code: 'unexpected-type',
      span: key.span,
      expected: 'text',
      found: formatShortDiagnostic(key),
      reference: 'WebAuthn L3 §9.1',
    };
    return { ...child, faults: [...child.faults, fault] };
  });
  return { ...node, children };
}

function faultObsolete({ name, span }: FieldNode, reference: string): DecodeFault {
  const found = JSON.stringify(name);
  return { code: 'obsolete-member', span, expected: `¬ ${found}`, found, reference };
}
