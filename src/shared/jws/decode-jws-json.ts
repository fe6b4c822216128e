import { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { formatHex } from '../bytes/hex.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { decodeJson } from '../json/decode-json.ts';
import type { JsonItem } from '../json/json-item.ts';
import { type RefineJsonField, refineJsonField } from '../json/refine-json-field.ts';
import type { DerivedSource } from './jws.ts';

export interface DecodedJwsJson extends DerivedSource {
  readonly item: JsonItem;
  /** Undefined where the bytes are not UTF-8, no JSON text, or no object. */
  readonly value?: Readonly<Record<string, unknown>>;
}

const reference = 'RFC 7515 §5.2';
const byteOrderMark = '\ufeff';

/**
 * Decodes the bytes of a segment that shall be a JSON object in UTF-8 (RFC 7515 §5.2 step 3). Faults: those of the JSON text, `unexpected-type`, and
 * a byte order mark (`invalid-json`), which "UTF-8 decode" would drop and a parser of JSON need not (RFC 8259 §8.1).
 */
export function decodeJwsJson(source: SourceBuffer, refineMember: RefineJsonField): DecodedJwsJson {
  const { item, node, parses } = decodeJson(new ByteCursor(source), source.name);
  const root = refineJsonField(node, item, (field, part, path) => {
    if (path.length > 0) return refineMember(field, part, path);
    const faults = lintRoot(part, source);
    return refineMember({ ...field, faults: [...field.faults, ...faults], reference }, part, path);
  });
  const text = parses && item.type === 'object' ? decodeUtf8(source.bytes) : undefined;
  if (text === undefined || text.startsWith(byteOrderMark)) return { source, root, item };
  const value: Readonly<Record<string, unknown>> = JSON.parse(text);
  return { source, root, item, value };
}

function lintRoot({ type, span, complete }: JsonItem, { name, bytes }: SourceBuffer): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  if (decodeUtf8(bytes, 0, Math.min(3, bytes.length)) === byteOrderMark) {
    const [expected, found] = ['{', formatHex(bytes.subarray(0, 3), ' ')];
    const mark = byteSpan(name, 0, 3);
    faults.push({ code: 'invalid-json', span: mark, expected, found, reference: 'RFC 8259 §8.1' });
  }
  if (complete && type !== 'object') {
    faults.push({ code: 'unexpected-type', span, expected: 'object', found: type, reference });
  }
  return faults;
}
