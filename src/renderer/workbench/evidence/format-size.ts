const units = ['B', 'KB', 'MB', 'GB'] as const;

/** A size in bytes as people read one, the same in every language: `480 B`, `12.3 KB`, `4.1 MB`. */
export function formatSize(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const value = bytes / 1_000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
