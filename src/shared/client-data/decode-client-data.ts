import { findBase64urlFlaw } from '../bytes/base64url.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { addFaults, type FieldDraft, noFaults } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import { decodeJson } from '../json/decode-json.ts';
import { findMember, type JsonItem, type JsonType } from '../json/json-item.ts';
import type { ClientData } from './client-data.ts';

const reference = 'WebAuthn L3 §5.8.1';

interface MemberDefinition {
  readonly name: string;
  readonly type: JsonType;
  readonly required: boolean;
}

/** The members of CollectedClientData (WebAuthn L3 §5.8.1); `tokenBinding` is reserved since Level 3 and still sent by old clients. */
const members: readonly MemberDefinition[] = [
  { name: 'type', type: 'text', required: true },
  { name: 'challenge', type: 'text', required: true },
  { name: 'origin', type: 'text', required: true },
  { name: 'crossOrigin', type: 'boolean', required: false },
  { name: 'topOrigin', type: 'text', required: false },
  { name: 'tokenBinding', type: 'object', required: false },
];

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
  const { item, node: root, parses } = decodeJson(new ByteCursor(buffer), buffer.name);
  root.reference = reference;
  item.members.forEach(({ value }, index) => {
    const field = root.children[index];
    if (field !== undefined) refineMember(field, value);
  });
  addFaults(root, lintClientData(item));
  return parses && item.type === 'object' ? { root, clientData: readClientData(item) } : { root };
}

function lintClientData(item: JsonItem): readonly DecodeFault[] {
  const { span, type } = item;
  if (!item.complete) return noFaults;
  if (type !== 'object') {
    return [{ code: 'unexpected-type', span, expected: 'object', found: type, reference }];
  }
  const faults: DecodeFault[] = [];
  for (const { name, required } of members) {
    if (!required || findMember(item, name) !== undefined) continue;
    const names = item.members.map(({ key }) => JSON.stringify(key.value));
    const [expected, found] = [JSON.stringify(name), shortenNotation(`{${names.join(', ')}}`)];
    faults.push({ code: 'missing-member', span, expected, found, reference });
  }
  const fault = lintTopOrigin(item);
  if (fault !== undefined) faults.push(fault);
  return faults;
}

/** A client sets `topOrigin` only where the call came from a foreign frame, and then `crossOrigin` is true. */
function lintTopOrigin(item: JsonItem): DecodeFault | undefined {
  const topOrigin = findMember(item, 'topOrigin')?.value;
  if (topOrigin === undefined) return undefined;
  const crossOrigin = findMember(item, 'crossOrigin')?.value;
  if (crossOrigin?.value === true) return undefined;
  const value = crossOrigin === undefined ? absent : String(crossOrigin.value ?? crossOrigin.type);
  const [expected, found] = ['crossOrigin = true', `crossOrigin = ${value}`];
  return { code: 'unexpected-member', span: topOrigin.span, expected, found, reference };
}

function findDefinition(name: string): MemberDefinition | undefined {
  for (const member of members) if (member.name === name) return member;
  return undefined;
}

function refineMember(field: FieldDraft, { type, value, span }: JsonItem): void {
  const member = findDefinition(field.name);
  if (member === undefined) return;
  field.reference = reference;
  if (type !== member.type && type !== 'malformed') {
    addFaults(field, [{ code: 'unexpected-type', span, expected: member.type, found: type, reference }]);
  } else if (field.name === 'challenge' && typeof value === 'string') {
    const flaw = findBase64urlFlaw(value);
    if (flaw === undefined) return;
    const [expected, found] = ['base64url', shortenNotation(JSON.stringify(value))];
    addFaults(field, [{ code: 'invalid-base64url', span, expected, found, reference }]);
  }
}

/** Of two members with one name the last one counts, as `JSON.parse` has it. */
function readClientData(item: JsonItem): ClientData {
  const crossOrigin = findMember(item, 'crossOrigin')?.value.value;
  return {
    type: textOf(item, 'type'),
    challenge: textOf(item, 'challenge'),
    origin: textOf(item, 'origin'),
    crossOrigin: typeof crossOrigin === 'boolean' ? crossOrigin : undefined,
    topOrigin: textOf(item, 'topOrigin'),
  };
}

function textOf(item: JsonItem, name: string): string | undefined {
  const value = findMember(item, name)?.value.value;
  return typeof value === 'string' ? value : undefined;
}
