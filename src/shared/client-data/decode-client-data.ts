import { decodeBase64url } from '../bytes/base64url.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { decodeJson } from '../json/decode-json.ts';
import { findMember, type JsonItem, type JsonType } from '../json/json-item.ts';
import type { ClientData } from './client-data.ts';

const reference = 'WebAuthn L3 §5.8.1';

/** The members of CollectedClientData (WebAuthn L3 §5.8.1); `tokenBinding` is reserved since Level 3 and still sent by old clients. */
const members: Readonly<Record<string, { readonly type: JsonType; readonly required: boolean }>> = {
  type: { type: 'text', required: true },
  challenge: { type: 'text', required: true },
  origin: { type: 'text', required: true },
  crossOrigin: { type: 'boolean', required: false },
  topOrigin: { type: 'text', required: false },
  tokenBinding: { type: 'object', required: false },
};

/**
 * Decodes clientDataJSON (WebAuthn L3 §5.8.1). Members that no clause names are kept as they are: clients add some so that
 * nobody matches templates. Faults: `missing-member`, `unexpected-type`, a `topOrigin` without `crossOrigin` (`unexpected-member`), a challenge that is not base64url (`invalid-base64url`), and
 * those of the JSON text.
 */
export function decodeClientData(buffer: SourceBuffer): {
  readonly root: FieldNode;
  /** Undefined where the text is no JSON object, so that no relying party could read a member. */
  readonly clientData?: ClientData;
} {
  const { item, node, parses } = decodeJson(new ByteCursor(buffer), buffer.name, (field, part, path) => {
    if (path.length === 0) return { ...field, faults: [...field.faults, ...lintClientData(part)], reference };
    return path.length === 1 ? refineMember(field, part) : field;
  });
  return parses && item.type === 'object' ? { root: node, clientData: readClientData(item) } : { root: node };
}

function lintClientData(item: JsonItem): readonly DecodeFault[] {
  if (!item.complete) return [];
  const { span, type } = item;
  if (type !== 'object')
    return [{ code: 'unexpected-type', span, expected: 'object', found: type, reference }];
  const found = `{${item.members.map(({ key }) => JSON.stringify(key.value)).join(', ')}}`;
  return Object.entries(members)
    .filter(([name, { required }]) => required && findMember(item, name) === undefined)
    .map(
      ([name]): DecodeFault => ({
        code: 'missing-member',
        span,
        expected: JSON.stringify(name),
        found,
        reference,
      }),
    )
    .concat(lintTopOrigin(item));
}

/** A client sets `topOrigin` only where the call came from a foreign frame, and then `crossOrigin` is true. */
function lintTopOrigin(item: JsonItem): readonly DecodeFault[] {
  const [topOrigin, crossOrigin] = ['topOrigin', 'crossOrigin'].map((name) => findMember(item, name)?.value);
  if (topOrigin === undefined || crossOrigin?.value === true) return [];
  const value = crossOrigin === undefined ? absent : String(crossOrigin.value ?? crossOrigin.type);
  const [expected, found] = ['crossOrigin = true', `crossOrigin = ${value}`];
  return [{ code: 'unexpected-member', span: topOrigin.span, expected, found, reference }];
}

function refineMember(node: FieldNode, { type, value, span }: JsonItem): FieldNode {
  const member = Object.hasOwn(members, node.name) ? members[node.name] : undefined;
  if (member === undefined) return node;
  const faults = [...node.faults];
  if (type !== member.type && type !== 'malformed') {
    faults.push({ code: 'unexpected-type', span, expected: member.type, found: type, reference });
  } else if (node.name === 'challenge' && typeof value === 'string' && decodeBase64url(value) === undefined) {
    faults.push({
      code: 'invalid-base64url',
      span,
      expected: 'base64url',
      found: JSON.stringify(value),
      reference,
    });
  }
  return { ...node, faults, reference };
}

function readClientData(item: JsonItem): ClientData {
  const text = (name: string) => {
    const value = findMember(item, name)?.value.value;
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const crossOrigin = findMember(item, 'crossOrigin')?.value.value;
  return {
    ...text('type'),
    ...text('challenge'),
    ...text('origin'),
    ...(typeof crossOrigin === 'boolean' ? { crossOrigin } : {}),
    ...text('topOrigin'),
  };
}
