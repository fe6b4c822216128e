import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { loadOlderCeremonies } from '../../commands/load-older-ceremonies.ts';
import { selectCeremony } from '../../commands/select-ceremony.ts';
import { Button } from '../../elements/button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { useSelectedCeremony } from '../../state/use-selected-ceremony.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './ceremony-list.module.css';
import { CeremonyRow } from './ceremony-row.tsx';
import { daysAgo, groupByDay } from './group-by-day.ts';
import { moveInList } from './move-in-list.ts';

/** The ceremonies of this workbench, the newest first. The selection follows the arrow keys. */
export function CeremonyList() {
  const { list } = useWords().shell;
  const formats = useFormats();
  const ceremonies = useWorkbench((store) => store.workbench?.ceremonies) ?? [];
  const count = useWorkbench((store) => store.workbench?.ceremonyCount) ?? 0;
  const selected = useSelectedCeremony();
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();

  const move = (event: KeyboardEvent) => {
    const at = ceremonies.findIndex(({ id }) => id === selected?.id);
    const to = moveInList(event.key, at, ceremonies.length);
    const target = to === undefined ? undefined : ceremonies[to];
    if (target === undefined) return;
    event.preventDefault();
    selectCeremony(target.id);
    box.current?.querySelector<HTMLElement>(`[data-ceremony="${CSS.escape(target.id)}"]`)?.focus();
  };
  const nameDay = (start: number) =>
    [list.today, list.yesterday][daysAgo(start, Date.now())] ?? formats.day(start);

  return (
    <div className={styles.scroll}>
      <div
        ref={box}
        role="listbox"
        tabIndex={-1}
        aria-label={list.label}
        aria-orientation="vertical"
        onKeyDown={move}
      >
        {groupByDay(ceremonies).map(({ start, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, not fieldsets.
          <div key={start} role="group" aria-labelledby={`${listId}${start}`}>
            <div id={`${listId}${start}`} role="presentation" className={styles.day}>
              {nameDay(start)}
            </div>
            {items.map((ceremony) => (
              <CeremonyRow key={ceremony.id} ceremony={ceremony} selected={ceremony.id === selected?.id} />
            ))}
          </div>
        ))}
      </div>
      {ceremonies.length < count ? <OlderButton onLoaded={() => box.current?.focus()} /> : null}
    </div>
  );
}

// The button may be gone after a load: its focus goes to the list, whose arrow keys go on from the selection.
function OlderButton({ onLoaded }: { readonly onLoaded: () => void }) {
  const { list } = useWords().shell;
  const [loading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    await loadOlderCeremonies();
    setLoading(false);
    onLoaded();
  };
  return (
    <div className={styles.older}>
      <Button look="bare" disabled={loading} onClick={load}>
        {loading ? list.loadingOlder : list.older}
      </Button>
    </div>
  );
}
