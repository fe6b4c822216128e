interface CursorPlace {
  readonly cursor: number;
  readonly perLine: number;
  readonly length: number;
  /** Lines in view. */
  readonly page: number;
}

/** Where a key takes the byte cursor; undefined where the key means nothing here or there is nowhere to go. */
export function moveCursor(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { cursor, perLine, length, page }: CursorPlace,
): number | undefined {
  const lineStart = cursor - (cursor % perLine);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: cursor + 1,
    ArrowLeft: cursor - 1,
    ArrowDown: cursor + perLine,
    ArrowUp: cursor - perLine,
    Home: ctrlKey ? 0 : lineStart,
    End: ctrlKey ? length - 1 : Math.min(length - 1, lineStart + perLine - 1),
    PageDown: Math.min(length - 1, cursor + perLine * Math.max(1, page - 1)),
    PageUp: Math.max(0, cursor - perLine * Math.max(1, page - 1)),
  };
  const target = targets[key];
  return target !== undefined && target >= 0 && target < length ? target : undefined;
}
