import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findField } from '../inspection/field-path.ts';
import type { Certificate } from './certificate.ts';
import { certificateType } from './certificate-type.ts';
import { decodeDer } from './der/decode-der.ts';
import { readCertificate } from './read-certificate.ts';

export interface DecodedCertificate {
  /** Everything from the cursor to its limit; made when it is first looked into. */
  readonly node: FieldNode;
  readonly certificate?: Certificate;
}

/**
 * An X.509 certificate (RFC 5280 §4.1) from the cursor to its limit: its facts at once, its tree with every field and every fault on demand. Bytes
 * behind it are `trailing-bytes` in the tree. Moves the cursor to its limit.
 */
export function decodeCertificate(cursor: ByteCursor, name: string): DecodedCertificate {
  const { offset: start, limit: end } = cursor;
  const buffer = { name: cursor.source, bytes: cursor.bytes };
  const certificate = readCertificate(new ByteCursor(buffer, start, end));
  const span = cursor.skipRest();
  let decoded: FieldNode | undefined;
  const open = () => {
    decoded ??= compareAlgorithms(
      decodeDer(new ByteCursor(buffer, start, end), name, certificateType),
      buffer.bytes,
    );
    return decoded;
  };
  const node: FieldNode = {
    name,
    span,
    reference: 'RFC 5280 §4.1',
    get kind() {
      return certificate === undefined ? open().kind : 'structure';
    },
    get head() {
      return open().head ?? { ...span, end: span.start };
    },
    get children() {
      return open().children;
    },
    get faults() {
      return open().faults;
    },
  };
  return certificate === undefined ? { node } : { node, certificate };
}

/** What signed it must be what it says is to sign it (RFC 5280 §4.1.1.2): an `unexpected-value` of `signatureAlgorithm`. */
function compareAlgorithms(node: FieldNode, bytes: Uint8Array): FieldNode {
  const signed = findField(node.children, ['tbsCertificate', 'signature']);
  const outer = findField(node.children, ['signatureAlgorithm']);
  if (signed === undefined || outer === undefined || equalSpans(signed, outer, bytes)) return node;
  const nameOf = (algorithm: FieldNode) => {
    const { value, meaning } = findField(algorithm.children, ['algorithm']) ?? {};
    return meaning?.code === 'named' ? meaning.name : `${value}`;
  };
  const fault: DecodeFault = {
    code: 'unexpected-value',
    span: outer.span,
    expected: nameOf(signed),
    found: nameOf(outer),
    reference: 'RFC 5280 §4.1.1.2',
  };
  const children = node.children.map((child) =>
    child === outer ? { ...child, faults: [...child.faults, fault] } : child,
  );
  return { ...node, children };
}

function equalSpans({ span: a }: FieldNode, { span: b }: FieldNode, bytes: Uint8Array): boolean {
  const left = bytes.subarray(a.start, a.end);
  const right = bytes.subarray(b.start, b.end);
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
