import { lateView } from '../../elements/late-view.tsx';
import { useImports } from '../../state/imports.ts';

const ImportResult = lateView(async () => (await import('./import-result.tsx')).ImportResult);

/** How far the import is, and what came of it; nothing where none was started. */
export function ImportStrip() {
  const run = useImports((imports) => imports.run);
  return run === null ? null : <ImportResult run={run} />;
}
