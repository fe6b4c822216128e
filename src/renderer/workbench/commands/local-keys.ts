export type KeyPlace = 'list' | 'filter' | 'form' | 'tree' | 'bytes' | 'steps';

export interface LocalKey {
  readonly place: KeyPlace;
  /** In the spelling of the command table; each alone is one of the ways. */
  readonly keys: readonly string[];
  readonly does:
    | 'move-in-list'
    | 'ends-of-list'
    | 'page-in-list'
    | 'list-menu'
    | 'delete-in-list'
    | 'clear-filter'
    | 'start'
    | 'move-in-tree'
    | 'open-and-close'
    | 'ends-of-tree'
    | 'page-in-tree'
    | 'tree-menu'
    | 'copy-value'
    | 'move-in-bytes'
    | 'extend-selection'
    | 'ends-of-line'
    | 'ends-of-bytes'
    | 'page-in-bytes'
    | 'select-all'
    | 'copy-hex'
    | 'bytes-menu'
    | 'move-in-steps'
    | 'ends-of-steps';
}

/** The keys that mean something only where the focus is; the panels have them, the sheet of keys tells of them. */
export const localKeys: readonly LocalKey[] = [
  { place: 'list', keys: ['ArrowUp', 'ArrowDown'], does: 'move-in-list' },
  { place: 'list', keys: ['Home', 'End'], does: 'ends-of-list' },
  { place: 'list', keys: ['PageUp', 'PageDown'], does: 'page-in-list' },
  { place: 'list', keys: ['Shift+F10'], does: 'list-menu' },
  { place: 'list', keys: ['Delete'], does: 'delete-in-list' },
  { place: 'filter', keys: ['Escape'], does: 'clear-filter' },
  { place: 'form', keys: ['Enter'], does: 'start' },
  { place: 'tree', keys: ['ArrowUp', 'ArrowDown'], does: 'move-in-tree' },
  { place: 'tree', keys: ['ArrowLeft', 'ArrowRight'], does: 'open-and-close' },
  { place: 'tree', keys: ['Home', 'End'], does: 'ends-of-tree' },
  { place: 'tree', keys: ['PageUp', 'PageDown'], does: 'page-in-tree' },
  { place: 'tree', keys: ['mod+c'], does: 'copy-value' },
  { place: 'tree', keys: ['Shift+F10'], does: 'tree-menu' },
  { place: 'bytes', keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], does: 'move-in-bytes' },
  { place: 'bytes', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'], does: 'extend-selection' },
  { place: 'bytes', keys: ['Home', 'End'], does: 'ends-of-line' },
  { place: 'bytes', keys: ['mod+Home', 'mod+End'], does: 'ends-of-bytes' },
  { place: 'bytes', keys: ['PageUp', 'PageDown'], does: 'page-in-bytes' },
  { place: 'bytes', keys: ['mod+a'], does: 'select-all' },
  { place: 'bytes', keys: ['mod+c'], does: 'copy-hex' },
  { place: 'bytes', keys: ['Shift+F10'], does: 'bytes-menu' },
  { place: 'steps', keys: ['ArrowUp', 'ArrowDown'], does: 'move-in-steps' },
  { place: 'steps', keys: ['Home', 'End'], does: 'ends-of-steps' },
];
