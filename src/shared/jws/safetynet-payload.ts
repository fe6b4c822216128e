import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { formatMembers } from '../json/format-members.ts';
import { findMember, type JsonType, valueSpan } from '../json/json-member.ts';
import { decodeBase64 } from './decode-base64.ts';
import type { JwsJsonRules } from './decode-jws-json.ts';

const reference = 'SafetyNet Attestation API, JWS payload';

/** What Google's service wrote into the payload until it was switched off in 2025; `base64` where the text is that. */
const members: Readonly<Record<string, { readonly type: JsonType; readonly base64?: true }>> = {
  nonce: { type: 'text', base64: true },
  timestampMs: { type: 'integer' },
  apkPackageName: { type: 'text' },
  apkDigestSha256: { type: 'text', base64: true },
  apkCertificateDigestSha256: { type: 'array' },
  ctsProfileMatch: { type: 'boolean' },
  basicIntegrity: { type: 'boolean' },
  evaluationType: { type: 'text' },
  advice: { type: 'text' },
  error: { type: 'text' },
  deprecationInformation: { type: 'text' },
};

/** The latest instant that ECMAScript's Date can name. */
const lastInstant = 8.64e15;

/**
 * The fields of the payload of an android-safetynet statement. Faults: a member of another type (`unexpected-type`), a nonce or
 * digest that is not base64 (`unexpected-value`), no `nonce` (`missing-member`, WebAuthn L3 §8.5). Other members stay as they are.
 */
export const safetyNetPayloadRules: JwsJsonRules = { refineMember, lintObject: lintPayload };

function lintPayload(payload: FieldNode, span: ByteSpan): readonly DecodeFault[] {
  if (findMember(payload, 'nonce') !== undefined) return [];
  const found = formatMembers(payload);
  return [{ code: 'missing-member', span, expected: '"nonce"', found, reference: 'WebAuthn L3 §8.5' }];
}

function refineMember(node: FieldNode, path: FieldPath): FieldNode {
  const { name, kind, value } = node;
  const member = path.length === 1 && Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined || kind === 'unexplained') return node;
  const field: FieldNode = { ...node, reference };
  const span = valueSpan(node);
  if (kind !== member.type) {
    return addFault(field, { code: 'unexpected-type', span, expected: member.type, found: kind, reference });
  }
  if (member.base64 === true && typeof value === 'string' && decodeBase64(value) === undefined) {
    const found = value.length > 64 ? `${JSON.stringify(value.slice(0, 64))}…` : JSON.stringify(value);
    return addFault(field, { code: 'unexpected-value', span, expected: 'base64', found, reference });
  }
  if (name !== 'timestampMs' || typeof value !== 'number' || Math.abs(value) > lastInstant) return field;
  return { ...field, meaning: { code: 'named', name: new Date(value).toISOString() } };
}

function addFault(node: FieldNode, fault: DecodeFault): FieldNode {
  return { ...node, faults: [...node.faults, fault] };
}
