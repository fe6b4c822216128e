import { type ByteSpan, byteSpan, type SourceName } from '../../../shared/bytes/byte-span.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import { firstFieldToShow } from './first-field-to-show.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { resolveField } from './resolve-field.ts';

/** What a person chose, in whatever ceremony they chose it. */
interface Choice {
  readonly ceremonyId: string | null;
  readonly path: FieldPath | null;
  readonly source: SourceName | null;
  readonly offset: number | null;
  readonly anchor: number | null;
}

export interface SelectedField {
  /** Absent where there are no bytes. */
  readonly field?: { readonly path: FieldPath; readonly node: FieldNode };
  readonly source?: SourceName;
  /** The byte cursor in `source`. */
  readonly offset?: number;
  /** The bytes that are selected: a run the person marked, else those of the field. */
  readonly bytes?: ByteSpan;
  /** Whether `bytes` is a run of its own, whatever fields it crosses. */
  readonly isRun: boolean;
}

/**
 * What is selected in this ceremony: the person's own choice; else the field they looked at in another ceremony, where
 * this one has it too; else the field the verdict is about.
 */
export function selectField(evidence: CeremonyEvidence, choice: Choice): SelectedField {
  const { ceremonyId, path, source, offset, anchor } = choice;
  const own = ceremonyId === evidence.ceremonyId;
  const node = path === null ? undefined : resolveField(evidence.roots, path, own ? offset : null);
  if (path !== null && node !== undefined) {
    if (!own || source === null || offset === null) return wholeField({ path, node });
    const field = { path, node };
    return anchor === null
      ? { ...wholeField(field), source, offset }
      : {
          field,
          source,
          offset,
          bytes: byteSpan(source, Math.min(anchor, offset), Math.max(anchor, offset) + 1),
          isRun: true,
        };
  }
  const first = firstFieldToShow(evidence);
  return first === undefined ? { isRun: false } : wholeField(first);
}

function wholeField(field: NonNullable<SelectedField['field']>): SelectedField {
  const { span } = field.node;
  return { field, source: span.source, offset: span.start, bytes: span, isRun: false };
}
