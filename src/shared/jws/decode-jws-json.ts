import { ByteCursor } from '../bytes/byte-cursor.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { decodeJson } from '../json/decode-json.ts';
import type { JsonItem } from '../json/json-item.ts';
import { type RefineJsonField, refineJsonField } from '../json/refine-json-field.ts';
import type { DerivedSource } from './jws.ts';

export interface DecodedJwsJson extends DerivedSource {
  readonly item: JsonItem;
  /** Undefined where the bytes are not UTF-8, no JSON text, or no object. */
  readonly value?: Readonly<Record<string, unknown>>;
}

/** Decodes the bytes of a segment that shall be a JSON object in UTF-8 (RFC 7515 §5.2 step 3). Faults: those of the JSON text, and `unexpected-type`. */
export function decodeJwsJson(source: SourceBuffer, refineMember: RefineJsonField): DecodedJwsJson {
  const { item, node, parses } = decodeJson(new ByteCursor(source), source.name);
  const root = refineJsonField(node, item, (field, part, path) => {
    if (path.length > 0) return refineMember(field, part, path);
    const reference = 'RFC 7515 §5.2';
    const { type, span, complete } = part;
    const faults =
      complete && type !== 'object'
        ? [{ code: 'unexpected-type' as const, span, expected: 'object', found: type, reference }]
        : [];
    return refineMember({ ...field, faults: [...field.faults, ...faults], reference }, part, path);
  });
  const text = parses && item.type === 'object' ? decodeUtf8(source.bytes) : undefined;
  if (text === undefined || text.startsWith('\ufeff')) return { source, root, item };
  const value: Readonly<Record<string, unknown>> = JSON.parse(text);
  return { source, root, item, value };
}
