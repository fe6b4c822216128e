import { useRef } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useNarrow } from './elements/use-narrow.ts';
import { MainPane } from './main-pane.tsx';
import { CeremonyPane } from './panels/ceremony-list/ceremony-pane.tsx';
import { ImportStrip } from './panels/import/import-strip.tsx';
import { useView } from './state/view.ts';
import { useWords } from './words/use-words.ts';
import styles from './work-area.module.css';

/** Below this many rem the panes stand one under the other. */
const narrowestForTwo = 52;

/** The list of ceremonies beside what is known of one of them. */
export function WorkArea() {
  const area = useRef<HTMLElement>(null);
  const layout = useView((view) => view.layout);
  const narrow = useNarrow(area, narrowestForTwo);
  return (
    <main ref={area} className={styles.area}>
      {narrow ? <StackedPanes /> : <SplitPanes key={layout} />}
    </main>
  );
}

function StackedPanes() {
  return (
    <div className={styles.stack}>
      <div className={styles.upper}>
        <CeremonyPane notice={<ImportStrip />} />
      </div>
      <div className={styles.lower}>
        <MainPane />
      </div>
    </div>
  );
}

function SplitPanes() {
  const { elements } = useWords().shell;
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: 'passkey-workbench-panes',
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      <Panel
        id="ceremonies"
        defaultSize="21.5rem"
        minSize="16rem"
        maxSize="45%"
        groupResizeBehavior="preserve-pixel-size"
      >
        <CeremonyPane notice={<ImportStrip />} />
      </Panel>
      <Separator className={styles.separator} aria-label={elements.resizePanes} />
      <Panel id="main" minSize="28rem">
        <MainPane />
      </Panel>
    </Group>
  );
}
