import { useView } from '../state/view.ts';

/** What react-resizable-panels puts before the ids of the layouts that it keeps. */
const keptUnder = 'react-resizable-panels:';

/** Gives every pane the size that it had at first. */
export function resetLayout(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(keptUnder)) localStorage.removeItem(key);
  useView.getState().layoutReset();
}
