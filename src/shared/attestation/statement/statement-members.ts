import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import type { CborItem, CborType } from '../../cbor/cbor-item.ts';
import type { FieldDraft } from '../../inspection/field-draft.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { FieldPath } from '../../inspection/field-path.ts';

/** Where a part of a statement stands; `path` is relative to the statement, or to the member for `refine` of one. */
export interface StatementPlace {
  readonly path: FieldPath;
  readonly attStmt: CborItem;
  readonly source: SourceBuffer;
}

/** May write to the field, which nobody else has yet. */
export type RefineStatement = (node: FieldDraft, item: CborItem, place: StatementPlace) => FieldNode;

/** A member that the syntax of a format has (WebAuthn L3 §8.2 – §8.8). */
export interface StatementMember {
  readonly type: CborType;
  readonly required: boolean;
  /** The member that an earlier level had and this one does not, with the clause that defined it. */
  readonly obsolete?: string;
  /** What the format says of the member and of everything inside it. */
  readonly refine?: RefineStatement;
}

export type StatementMembers = Readonly<Record<string, StatementMember>>;
