import { useCeremonyList } from '../state/ceremony-list.ts';
import { useImports } from '../state/imports.ts';
import { useNotices } from '../state/notices.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';
import { useView } from '../state/view.ts';
import { deleteImport } from './change-ceremony.ts';
import { filterOfImport } from './filter-of-import.ts';

let running: AbortController | undefined;

/** Puts what files hold into the list: ceremony files, arrays and lines of them, responses. One import at a time. */
export async function importFiles(files: readonly File[]): Promise<void> {
  if (running !== undefined || files.length === 0) return;
  const { importStarted, importEnded } = useImports.getState();
  const controller = new AbortController();
  running = controller;
  useView.getState().placeChosen('ceremonies');
  importStarted(files);
  try {
    const { readImport } = await import('./read-import.ts');
    await readImport(files, controller.signal);
    importEnded(controller.signal.aborted ? 'cancelled' : 'done');
  } catch (error) {
    if (error instanceof RelyingPartyError) importEnded('failed', error);
    else {
      // A file that went away, or may not be read: the browser says which.
      importEnded('failed');
      const message = error instanceof Error ? error.message : String(error);
      useNotices.getState().noticeRaised({ code: 'file-unreadable', message });
    }
  } finally {
    running = undefined;
  }
}

/** Lets the system ask which files to import. */
export function chooseFilesToImport(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.json,.jsonl,.ndjson,.txt,application/json';
  input.addEventListener('change', () => void importFiles([...(input.files ?? [])]));
  input.click();
}

/** Ends the import after the batch that is under way; what was kept stays. */
export function cancelImport(): void {
  running?.abort();
}

/** Leaves only the ceremonies of the last import in the list. */
export function showOnlyImported(): void {
  const importId = useImports.getState().run?.importId ?? null;
  if (importId === null) return;
  const { filterChanged } = useCeremonyList.getState();
  filterChanged(filterOfImport(importId));
}

/** Deletes what the last import brought, which can itself be taken back. */
export async function undoImport(): Promise<void> {
  const { run, importDismissed } = useImports.getState();
  if (run === null || run.importId === null) return;
  if (!(await deleteImport(run.importId))) return;
  const { filter, filterChanged } = useCeremonyList.getState();
  if (filter === filterOfImport(run.importId)) filterChanged('');
  importDismissed();
}
