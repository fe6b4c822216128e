import { ByteCursor } from '../bytes/byte-cursor.ts';
import { formatHex } from '../bytes/hex.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findField } from '../inspection/field-path.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
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
  const [expected, found] = [nameAlgorithm(signed), nameAlgorithm(outer)];
  const told = expected !== undefined && found !== undefined && expected !== found;
  const fault: DecodeFault = {
    code: 'unexpected-value',
    span: outer.span,
    expected: told ? expected : formatOctets(signed, bytes),
    found: told ? found : formatOctets(outer, bytes),
    reference: 'RFC 5280 §4.1.1.2',
  };
  const children = node.children.map((child) =>
    child === outer ? { ...child, faults: [...child.faults, fault] } : child,
  );
  return { ...node, children };
}

function nameAlgorithm({ children }: FieldNode): string | undefined {
  const { kind, value, meaning } = findField(children, ['algorithm']) ?? {};
  if (meaning?.code === 'named') return meaning.name;
  return kind === 'oid' ? `${value}` : undefined;
}

/** What tells two of one name apart: their parameters, or that one cannot be read. */
function formatOctets({ span: { start, end } }: FieldNode, bytes: Uint8Array): string {
  return shortenNotation(formatHex(bytes.subarray(start, Math.min(end, start + 64)), ' '));
}

function equalSpans({ span: a }: FieldNode, { span: b }: FieldNode, bytes: Uint8Array): boolean {
  const left = bytes.subarray(a.start, a.end);
  const right = bytes.subarray(b.start, b.end);
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
