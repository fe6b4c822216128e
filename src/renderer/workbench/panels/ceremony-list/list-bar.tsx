import { useId } from 'react';
import { type CeremonyOrder, ceremonyOrders } from '../../../../shared/contract/ceremony-list.ts';
import { IconButton } from '../../elements/icon-button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { VisuallyHidden } from '../../elements/visually-hidden.tsx';
import { useCeremonyList } from '../../state/ceremony-list.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './list-bar.module.css';

/** How many are shown, in which order, and whether new ones appear. */
export function ListBar() {
  const { list } = useWords().shell;
  const { count } = useFormats();
  const page = useCeremonyList((store) => store.page);
  const order = useCeremonyList((store) => store.order);
  const isPaused = useCeremonyList((store) => store.through !== null);
  const { orderChosen, listPaused, listResumed, listCleared, clearedShown } = useCeremonyList.getState();
  const id = useId();
  if (page === null || page.total === 0) return null;
  const { total, matched, held, cleared } = page;
  return (
    <div className={styles.bar}>
      <output className={styles.count}>
        {matched === total ? list.all(count(total), total === 1) : list.shown(count(matched), count(total))}
      </output>
      {held > 0 ? (
        <button
          type="button"
          className={styles.pill}
          onClick={listResumed}
          title={list.showHeld(count(held))}
        >
          {list.held(count(held))}
        </button>
      ) : null}
      {cleared > 0 && matched > 0 ? (
        <button type="button" className={styles.pill} onClick={clearedShown}>
          {list.showCleared(count(cleared))}
        </button>
      ) : null}
      <span className={styles.tools}>
        <label htmlFor={id}>
          <VisuallyHidden>{list.order}</VisuallyHidden>
        </label>
        <select
          id={id}
          className={styles.order}
          value={order}
          onChange={({ target }) => {
            const chosen = ceremonyOrders.find((name): name is CeremonyOrder => name === target.value);
            if (chosen !== undefined) orderChosen(chosen);
          }}
        >
          {ceremonyOrders.map((name) => (
            <option key={name} value={name}>
              {list.orders[name]}
            </option>
          ))}
        </select>
        <IconButton
          icon={isPaused ? 'resume' : 'pause'}
          label={isPaused ? list.resume : list.pause}
          onClick={isPaused ? listResumed : listPaused}
        />
        <IconButton icon="clear" label={list.clear} disabled={matched === 0} onClick={listCleared} />
      </span>
    </div>
  );
}
