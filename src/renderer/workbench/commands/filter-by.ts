import { keepOnly, leaveOut } from '../../../shared/filter/change-filter.ts';
import type { FilterKey } from '../../../shared/filter/filter-keys.ts';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { useView } from '../state/view.ts';

/** The field by which the list is filtered, in the page. */
export const filterBoxId = 'ceremony-filter';

/** Leaves only the ceremonies in the list that have that value; the rest of the filter stays. */
export function showOnly(key: FilterKey, value: string): void {
  showList();
  const { filter, filterChanged } = useCeremonyList.getState();
  filterChanged(keepOnly(filter, key, value));
}

/** Takes the ceremonies out of the list that have that value. */
export function hide(key: FilterKey, value: string): void {
  showList();
  const { filter, filterChanged } = useCeremonyList.getState();
  filterChanged(leaveOut(filter, key, value));
}

/** Leaves only what the whole of that filter keeps. */
export function filterBy(filter: string): void {
  useView.getState().placeChosen('ceremonies');
  useCeremonyList.getState().filterChanged(filter);
}

/** A filter that nobody sees is none: a field may be looked at in another view. */
function showList(): void {
  if (useView.getState().place !== 'ceremonies') useView.getState().placeChosen('ceremonies');
}

export function clearFilter(): void {
  useCeremonyList.getState().filterChanged('');
}

/** Puts the caret into the filter box. */
export function goToFilter(): void {
  const focus = () => document.getElementById(filterBoxId)?.focus();
  // At once where it is there: what is typed next belongs to it.
  focus();
  if (useView.getState().place === 'ceremonies') return;
  useView.getState().placeChosen('ceremonies');
  requestAnimationFrame(focus);
}
