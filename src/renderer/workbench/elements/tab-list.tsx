import type { KeyboardEvent } from 'react';
import styles from './tab-list.module.css';

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** A short remark in red behind the title: `2 failed`. */
  readonly alert?: string;
  /** Tabs that stand side by side with the same one are kept together where the row breaks. */
  readonly group?: string;
}

interface TabListProps<Key extends string> {
  /** Prefix of the ids: tabs are `<id>-tab-<key>`, their panels `<id>-panel-<key>`. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly TabItem<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly look: 'underlined' | 'pills';
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs with the keys of the ARIA pattern; choosing follows focus. */
export function TabList<Key extends string>({ id, label, tabs, chosen, onChoose, look }: TabListProps<Key>) {
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const index = tabs.findIndex(({ key }) => key === chosen);
    const next = tabs[steps[event.key]?.(index, tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  const tab = ({ key, title, alert }: TabItem<Key>) => (
    <button
      key={key}
      type="button"
      role="tab"
      id={`${id}-tab-${key}`}
      data-tab={key}
      className={styles.tab}
      aria-selected={key === chosen}
      aria-controls={key === chosen ? `${id}-panel-${key}` : undefined}
      tabIndex={key === chosen ? 0 : -1}
      onClick={() => onChoose(key)}
    >
      {title}
      {alert !== undefined && <span className={styles.alert}>{alert}</span>}
    </button>
  );
  return (
    <div role="tablist" aria-label={label} className={styles.list} data-look={look} onKeyDown={pressed}>
      {groupsOf(tabs).map(({ name, members }) =>
        name === undefined ? (
          members.map(tab)
        ) : (
          <span key={name} className={styles.group} role="presentation">
            <span className={styles.groupName} aria-hidden="true">
              {name}
            </span>
            {members.map(tab)}
          </span>
        ),
      )}
    </div>
  );
}

interface TabGroup<Key extends string> {
  readonly name: string | undefined;
  readonly members: readonly TabItem<Key>[];
}

function groupsOf<Key extends string>(tabs: readonly TabItem<Key>[]): readonly TabGroup<Key>[] {
  const names = [...new Set(tabs.map(({ group }) => group))];
  return names.map((name) => ({ name, members: tabs.filter(({ group }) => group === name) }));
}
