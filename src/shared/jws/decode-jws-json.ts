import { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { formatHex } from '../bytes/hex.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { type DecodedJson, decodeJson } from '../json/decode-json.ts';
import { type RefineJsonField, refineJsonField } from '../json/refine-json-field.ts';
import type { DerivedSource } from './jws.ts';

/** What a segment's object has beyond JSON. */
export interface JwsJsonRules {
  readonly refineMember: RefineJsonField;
  /** The faults of an object that was read to its end; `span` is its own, without white space around it. */
  readonly lintObject: (object: FieldNode, span: ByteSpan) => readonly DecodeFault[];
}

export interface DecodedJwsJson extends DerivedSource {
  /** Undefined where the bytes are not UTF-8, no JSON text, or no object. */
  readonly value?: Readonly<Record<string, unknown>>;
}

const reference = 'RFC 7515 §5.2';
const byteOrderMark = '\ufeff';

/**
 * Decodes the bytes of a segment that shall be a JSON object in UTF-8 (RFC 7515 §5.2 step 3). Faults: those of the JSON text and of the rules,
 * `unexpected-type`, and a byte order mark (`invalid-json`), which "UTF-8 decode" would drop and a parser of JSON need not (RFC 8259 §8.1).
 */
export function decodeJwsJson(
  source: SourceBuffer,
  { refineMember, lintObject }: JwsJsonRules,
): DecodedJwsJson {
  const decoded = decodeJson(new ByteCursor(source), source.name);
  const { node, span, isWhole, parses } = decoded;
  const isObject = node.kind === 'object';
  const faults = [
    ...node.faults,
    ...lintText(decoded, source),
    ...(isWhole && isObject ? lintObject(node, span) : []),
  ];
  const root = refineJsonField(node, (field, path) =>
    path.length > 0 ? refineMember(field, path) : { ...field, faults, reference },
  );
  const text = parses && isObject ? decodeUtf8(source.bytes) : undefined;
  if (text === undefined || text.startsWith(byteOrderMark)) return { source, root };
  const value: Readonly<Record<string, unknown>> = JSON.parse(text);
  return { source, root, value };
}

function lintText(
  { node, span, isWhole }: DecodedJson,
  { name, bytes }: SourceBuffer,
): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  if (decodeUtf8(bytes, 0, Math.min(3, bytes.length)) === byteOrderMark) {
    const [expected, found] = ['{', formatHex(bytes.subarray(0, 3), ' ')];
    const mark = byteSpan(name, 0, 3);
    faults.push({ code: 'invalid-json', span: mark, expected, found, reference: 'RFC 8259 §8.1' });
  }
  if (isWhole && node.kind !== 'object') {
    faults.push({ code: 'unexpected-type', span, expected: 'object', found: node.kind, reference });
  }
  return faults;
}
