import { keepOnly } from '../../../shared/filter/change-filter.ts';

/** The filter that finds what came with an import. */
export function filterOfImport(importId: number): string {
  return keepOnly('', 'import', String(importId));
}
