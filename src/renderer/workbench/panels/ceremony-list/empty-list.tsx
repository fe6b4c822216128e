import type { CeremonyPage } from '../../../../shared/contract/ceremony-list.ts';
import { openDecode } from '../../commands/decode-input.ts';
import { clearFilter } from '../../commands/filter-by.ts';
import { chooseFilesToImport } from '../../commands/import-ceremonies.ts';
import { Button } from '../../elements/button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { useCeremonyList } from '../../state/ceremony-list.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './empty-list.module.css';

/** Why there are no rows, and the way back to some: nothing happened yet, nothing matches, or they were put out of sight. */
export function EmptyList({ page: { total, held, cleared } }: { readonly page: CeremonyPage }) {
  const { shell } = useWords();
  const { list, filter, actions } = shell;
  const { count } = useFormats();
  const isFiltered = useCeremonyList((store) => store.filter.trim() !== '');
  const { listResumed, clearedShown } = useCeremonyList.getState();
  if (total === 0) {
    return (
      <div className={styles.empty}>
        <p>{list.empty}</p>
        <p>{list.emptyImport}</p>
        <Button icon="folder" onClick={chooseFilesToImport}>
          {actions.import}
        </Button>
        <Button icon="braces" onClick={openDecode}>
          {actions.decode}
        </Button>
      </div>
    );
  }
  if (isFiltered && cleared === 0) {
    return (
      <div className={styles.empty}>
        <h2>{list.nothingMatches}</h2>
        <p>{list.nothingMatchesText(count(total))}</p>
        <Button onClick={clearFilter}>{filter.clear}</Button>
      </div>
    );
  }
  if (cleared > 0) {
    return (
      <div className={styles.empty}>
        <h2>{list.clearedTitle}</h2>
        <p>{list.clearedText(count(cleared))}</p>
        <Button onClick={clearedShown}>{list.showCleared(count(cleared))}</Button>
        {isFiltered ? <Button onClick={clearFilter}>{filter.clear}</Button> : null}
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <h2>{list.pausedTitle}</h2>
      <p>{list.pausedText}</p>
      {held === 0 ? null : <Button onClick={listResumed}>{list.showHeld(count(held))}</Button>}
    </div>
  );
}
