import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { formatMembers } from '../json/format-members.ts';
import { findMember, type JsonType, valueSpan } from '../json/json-member.ts';
import { decodeBase64 } from './decode-base64.ts';
import type { DecodedJwsJson, JwsJsonRules } from './decode-jws-json.ts';
import type { DerivedSource } from './jws.ts';

/** Registered header parameters that a statement may have (RFC 7515 §4.1). */
const parameters: Readonly<Record<string, { readonly type: JsonType; readonly reference: string }>> = {
  alg: { type: 'text', reference: 'RFC 7515 §4.1.1' },
  jku: { type: 'text', reference: 'RFC 7515 §4.1.2' },
  jwk: { type: 'object', reference: 'RFC 7515 §4.1.3' },
  kid: { type: 'text', reference: 'RFC 7515 §4.1.4' },
  x5u: { type: 'text', reference: 'RFC 7515 §4.1.5' },
  x5c: { type: 'array', reference: 'RFC 7515 §4.1.6' },
  x5t: { type: 'text', reference: 'RFC 7515 §4.1.7' },
  'x5t#S256': { type: 'text', reference: 'RFC 7515 §4.1.8' },
  typ: { type: 'text', reference: 'RFC 7515 §4.1.9' },
  cty: { type: 'text', reference: 'RFC 7515 §4.1.10' },
  crit: { type: 'array', reference: 'RFC 7515 §4.1.11' },
};

/** The fields of a header. Faults: no `alg` (`missing-member`), a parameter of another type (`unexpected-type`), a certificate that is not base64 (`unexpected-value`). */
export const jwsHeaderRules: JwsJsonRules = { refineMember, lintObject: lintHeader };

function refineMember(node: FieldNode, path: FieldPath): FieldNode {
  if (path.length === 2 && path[0] === 'x5c') return refineCertificate(node);
  const parameter = Object.hasOwn(parameters, node.name) ? parameters[node.name] : undefined;
  if (path.length > 1 || parameter === undefined) return node;
  const { type, reference } = parameter;
  const { kind } = node;
  if (kind === type || kind === 'unexplained') return { ...node, reference };
  const span = valueSpan(node);
  const fault: DecodeFault = { code: 'unexpected-type', span, expected: type, found: kind, reference };
  return { ...node, faults: [...node.faults, fault], reference };
}

function lintHeader(header: FieldNode, span: ByteSpan): readonly DecodeFault[] {
  if (findMember(header, 'alg') !== undefined) return [];
  const found = formatMembers(header);
  return [{ code: 'missing-member', span, expected: '"alg"', found, reference: 'RFC 7515 §4.1.1' }];
}

function refineCertificate(node: FieldNode): FieldNode {
  const reference = 'RFC 7515 §4.1.6';
  const { name, kind, value, span } = node;
  const meaning = { code: 'certificate' as const, index: Number(name.slice(1, -1)) };
  if (kind === 'unexplained') return node;
  if (typeof value !== 'string') {
    const fault: DecodeFault = { code: 'unexpected-type', span, expected: 'text', found: kind, reference };
    return { ...node, faults: [...node.faults, fault], reference };
  }
  if (decodeBase64(value) !== undefined) return { ...node, meaning, reference };
  const found = value.length > 64 ? `${JSON.stringify(value.slice(0, 64))}…` : JSON.stringify(value);
  const fault: DecodeFault = { code: 'unexpected-value', span, expected: 'base64', found, reference };
  return { ...node, meaning, faults: [...node.faults, fault], reference };
}

/** Each element of `x5c` as a source of its own. `x5c` is there only where every element is a certificate's base64. */
export function deriveCertificates({ source, root }: DecodedJwsJson): {
  readonly derived: readonly DerivedSource[];
  readonly x5c?: readonly Uint8Array[];
} {
  const member = findMember(root, 'x5c');
  const elements = member?.kind === 'array' ? member.children : [];
  const derived = elements.flatMap(({ value }, index): readonly DerivedSource[] => {
    const bytes = typeof value === 'string' ? decodeBase64(value) : undefined;
    return bytes === undefined ? [] : [deriveCertificate(source, bytes, index)];
  });
  const complete = elements.length > 0 && derived.length === elements.length;
  return complete ? { derived, x5c: derived.map((part) => part.source.bytes) } : { derived };
}

function deriveCertificate(header: SourceBuffer, bytes: Uint8Array, index: number): DerivedSource {
  const name = `${header.name}.x5c[${index}]`;
  const source: SourceBuffer = {
    name,
    bytes,
    recipe: { operation: 'base64-decoding', of: [header.name] },
  };
  const span = byteSpan(name, 0, bytes.length);
  const faults: readonly DecodeFault[] =
    bytes.length > 0
      ? []
      : [
          {
            code: 'length-out-of-range',
            span,
            expected: '≥ 1 byte',
            found: formatByteCount(0),
            reference: 'RFC 7515 §4.1.6',
          },
        ];
  const root: FieldNode = {
    name,
    kind: 'bytes',
    span,
    value: bytes,
    meaning: { code: 'certificate', index },
    children: [],
    faults,
    reference: 'RFC 7515 §4.1.6',
  };
  return { source, root };
}
