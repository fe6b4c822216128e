import { lazy, Suspense } from 'react';
import { useImports } from '../../state/imports.ts';

const ImportResult = lazy(async () => ({ default: (await import('./import-result.tsx')).ImportResult }));

/** How far the import is, and what came of it; nothing where none was started. */
export function ImportStrip() {
  const run = useImports((imports) => imports.run);
  return run === null ? null : (
    <Suspense fallback={null}>
      <ImportResult run={run} />
    </Suspense>
  );
}
