import { create } from 'zustand';
import type { ByteSpan, SourceName } from '../../../shared/bytes/byte-span.ts';
import { type FieldPath, formatFieldPath } from '../../../shared/inspection/field-path.ts';

interface ByteTarget {
  readonly ceremonyId: string;
  readonly path: FieldPath;
  readonly source: SourceName;
  readonly offset: number;
}

interface RunTarget extends ByteTarget {
  /** Where the run was begun; `offset` is its other end, and both belong to it. */
  readonly anchor: number;
}

interface FieldSelection {
  /** The ceremony the selection was made in; in another one the path alone may still find its field. */
  readonly ceremonyId: string | null;
  readonly path: FieldPath | null;
  readonly source: SourceName | null;
  /** The byte cursor, absolute in `source`. */
  readonly offset: number | null;
  /** Where a run of bytes was begun that `offset` ends; null where the selection is a field. */
  readonly anchor: number | null;
  /** What a person opened or closed, by formatted path; it stays while they walk from ceremony to ceremony. */
  readonly expansion: Readonly<Record<string, boolean>>;
  fieldSelected(ceremonyId: string, path: FieldPath, span: ByteSpan): void;
  byteSelected(target: ByteTarget): void;
  runSelected(target: RunTarget): void;
  fieldExpanded(path: FieldPath, expanded: boolean): void;
}

function withAncestorsOpen(expansion: FieldSelection['expansion'], path: FieldPath) {
  const closed = path
    .slice(0, -1)
    .map((_, index) => formatFieldPath(path.slice(0, index + 1)))
    .filter((key) => expansion[key] !== true);
  return closed.length === 0
    ? expansion
    : { ...expansion, ...Object.fromEntries(closed.map((key) => [key, true])) };
}

/** The one owner of "which field, which bytes": tree, bytes, detail and steps all read and write it here. */
export const useFieldSelection = create<FieldSelection>()((set) => ({
  ceremonyId: null,
  path: null,
  source: null,
  offset: null,
  anchor: null,
  expansion: {},
  fieldSelected: (ceremonyId, path, span) =>
    set(({ expansion }) => ({
      ceremonyId,
      path,
      source: span.source,
      offset: span.start,
      anchor: null,
      expansion: withAncestorsOpen(expansion, path),
    })),
  byteSelected: ({ ceremonyId, path, source, offset }) =>
    set(({ expansion }) => ({
      ceremonyId,
      path,
      source,
      offset,
      anchor: null,
      expansion: withAncestorsOpen(expansion, path),
    })),
  runSelected: ({ ceremonyId, path, source, offset, anchor }) =>
    set(({ expansion }) => ({
      ceremonyId,
      path,
      source,
      offset,
      anchor,
      expansion: withAncestorsOpen(expansion, path),
    })),
  fieldExpanded: (path, expanded) =>
    set(({ expansion }) => ({ expansion: { ...expansion, [formatFieldPath(path)]: expanded } })),
}));
