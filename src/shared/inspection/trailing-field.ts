import { type ByteSpan, spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { draftField, type FieldDraft } from './field-draft.ts';

/** Bytes that stand behind everything the clause at `reference` describes: shown, and faulted as `trailing-bytes`. */
export function createTrailingField(span: ByteSpan, reference: string): FieldDraft {
  const field = draftField('unexplained', 'unexplained', span);
  const [expected, found] = [formatByteCount(0), formatByteCount(spanLength(span))];
  field.faults = [{ code: 'trailing-bytes', span, expected, found, reference }];
  return field;
}
