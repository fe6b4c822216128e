import { Icon, type IconName } from './elements/icon.tsx';
import styles from './navigation-rail.module.css';
import { type Place, useView } from './state/view.ts';
import { useWords } from './words/use-words.ts';

const places: readonly { readonly place: Place; readonly icon: IconName }[] = [
  { place: 'ceremonies', icon: 'list' },
  { place: 'passkeys', icon: 'key' },
  { place: 'decode', icon: 'braces' },
];

/** The views of the workbench. */
export function NavigationRail() {
  const { navigation } = useWords().shell;
  const current = useView((view) => view.place);
  const placeChosen = useView((view) => view.placeChosen);
  return (
    <nav className={styles.rail} aria-label={navigation.label}>
      {places.map(({ place, icon }) => (
        <button
          key={place}
          type="button"
          className={styles.place}
          aria-current={place === current ? 'page' : undefined}
          onClick={() => placeChosen(place)}
        >
          <Icon name={icon} />
          <span>{navigation[place]}</span>
        </button>
      ))}
    </nav>
  );
}
