import { findBase64urlFlaw } from '../bytes/base64url.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { formatBase64urlFlaw } from '../bytes/format-base64url-flaw.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { addFaults, type FieldDraft, noFaults } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import { type DecodedJson, decodeJson } from '../json/decode-json.ts';
import { formatMembers } from '../json/format-members.ts';
import { isMember, type JsonType, valueSpan } from '../json/json-member.ts';
import type { ClientData } from './client-data.ts';
import { lintSerialization } from './lint-serialization.ts';
import { readPlainClientData } from './read-plain-client-data.ts';

const reference = 'WebAuthn L3 §5.8.1';

interface MemberDefinition {
  readonly name: MemberName;
  readonly type: JsonType;
  readonly required: boolean;
}
type MemberName = keyof ClientData | 'tokenBinding';

/** The members of CollectedClientData (WebAuthn L3 §5.8.1); `tokenBinding` is reserved since Level 3 and still sent by old clients. */
const definitions: readonly MemberDefinition[] = [
  { name: 'type', type: 'text', required: true },
  { name: 'challenge', type: 'text', required: true },
  { name: 'origin', type: 'text', required: true },
  { name: 'crossOrigin', type: 'boolean', required: false },
  { name: 'topOrigin', type: 'text', required: false },
  { name: 'tokenBinding', type: 'object', required: false },
];

/** What stands in each defined member; of two with one name the last counts, as `JSON.parse` has it. */
type FoundMembers = Record<MemberName, FieldNode | undefined>;

/**
 * Decodes clientDataJSON (WebAuthn L3 §5.8.1). Members that no clause names are kept as they are: clients add some so that
 * nobody matches templates. Faults: `missing-member`, `unexpected-type`, a `topOrigin` without `crossOrigin` (`unexpected-member`), a challenge that is not base64url (`invalid-base64url`),
 * `tokenBinding` (`obsolete-member`), another serialization than the fixed one (`non-canonical-json`), and those of the JSON text.
 */
export function decodeClientData(buffer: SourceBuffer): {
  readonly root: FieldNode;
  /** Undefined where the text is no JSON object, so that no relying party could read a member. */
  readonly clientData?: ClientData;
} {
  const plain = readPlainClientData(buffer, reference);
  if (plain !== undefined) return plain;
  const decoded = decodeJson(new ByteCursor(buffer), buffer.name);
  const { node: root, parses } = decoded;
  root.reference = reference;
  const found = explainMembers(root);
  addFaults(root, lintClientData(decoded, found));
  if (!parses || root.kind !== 'object') return { root };
  const clientData = readClientData(found);
  const fault = lintSerialization(buffer, root, clientData);
  if (fault !== undefined) addFaults(root, [fault]);
  return { root, clientData };
}

function explainMembers({ children }: FieldDraft): FoundMembers {
  const found: FoundMembers = {
    type: undefined,
    challenge: undefined,
    origin: undefined,
    crossOrigin: undefined,
    topOrigin: undefined,
    tokenBinding: undefined,
  };
  for (const field of children) {
    const definition = isMember(field) ? findDefinition(field.name) : undefined;
    if (definition === undefined) continue;
    found[definition.name] = field;
    // The same text, as the one string that the engine compares without reading it.
    field.name = definition.name;
    field.reference = reference;
    addFaults(field, lintMember(definition, field));
  }
  return found;
}

function findDefinition(name: string): MemberDefinition | undefined {
  for (const definition of definitions) if (definition.name === name) return definition;
  return undefined;
}

function lintMember(definition: MemberDefinition, field: FieldDraft): readonly DecodeFault[] {
  const { kind, value } = field;
  if (kind === 'unexplained') return noFaults;
  if (kind !== definition.type) {
    const span = valueSpan(field);
    return [{ code: 'unexpected-type', span, expected: definition.type, found: kind, reference }];
  }
  if (definition.name === 'tokenBinding') {
    const found = JSON.stringify(definition.name);
    const span = valueSpan(field);
    return [{ code: 'obsolete-member', span, expected: absent, found, reference: 'WebAuthn L2 §5.8.1' }];
  }
  if (definition.name !== 'challenge' || typeof value !== 'string') return noFaults;
  const flaw = findBase64urlFlaw(value);
  if (flaw === undefined) return noFaults;
  const [expected, found] = [
    'base64url',
    `${shortenNotation(JSON.stringify(value))} ${formatBase64urlFlaw(flaw, value)}`,
  ];
  return [{ code: 'invalid-base64url', span: valueSpan(field), expected, found, reference }];
}

function lintClientData({ node, span, isWhole }: DecodedJson, found: FoundMembers): readonly DecodeFault[] {
  if (!isWhole) return noFaults;
  if (node.kind !== 'object') {
    return [{ code: 'unexpected-type', span, expected: 'object', found: node.kind, reference }];
  }
  const faults: DecodeFault[] = [];
  for (const { name, required } of definitions) {
    if (!required || found[name] !== undefined) continue;
    const [expected, members] = [JSON.stringify(name), formatMembers(node)];
    faults.push({ code: 'missing-member', span, expected, found: members, reference });
  }
  const fault = lintTopOrigin(found);
  return fault === undefined ? faults : [...faults, fault];
}

/** A client sets `topOrigin` only where the call came from a foreign frame, and then `crossOrigin` is true. */
function lintTopOrigin({ crossOrigin, topOrigin }: FoundMembers): DecodeFault | undefined {
  if (topOrigin === undefined || crossOrigin?.value === true) return undefined;
  const value = crossOrigin === undefined ? absent : String(crossOrigin.value ?? crossOrigin.kind);
  const [expected, found] = ['crossOrigin = true', `crossOrigin = ${value}`];
  return { code: 'unexpected-member', span: valueSpan(topOrigin), expected, found, reference };
}

function readClientData({ type, challenge, origin, crossOrigin, topOrigin }: FoundMembers): ClientData {
  return {
    type: textOf(type),
    challenge: textOf(challenge),
    origin: textOf(origin),
    crossOrigin: typeof crossOrigin?.value === 'boolean' ? crossOrigin.value : undefined,
    topOrigin: textOf(topOrigin),
  };
}

function textOf(field: FieldNode | undefined): string | undefined {
  return typeof field?.value === 'string' ? field.value : undefined;
}
