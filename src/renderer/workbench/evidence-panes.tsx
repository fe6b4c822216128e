import { type ReactNode, useRef } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useNarrow } from './elements/use-narrow.ts';
import type { CeremonyEvidence } from './evidence/read-ceremony.ts';
import styles from './inspector.module.css';
import { BytesPanel } from './panels/bytes/bytes-panel.tsx';
import { DetailPanel } from './panels/detail/detail-panel.tsx';
import { useWords } from './words/use-words.ts';

interface EvidencePanesProps {
  /** What stands on the left: fields or steps. */
  readonly first: ReactNode;
  readonly evidence: CeremonyEvidence;
}

/** Below this width, in rem, two panes side by side would only squeeze each other. */
const narrow = 52;

/** Something on the left, the bytes it speaks of on the right, the selected field below; stacked where it is narrow. */
export function EvidencePanes(props: EvidencePanesProps) {
  const place = useRef<HTMLDivElement>(null);
  const stacked = useNarrow(place, narrow);
  return (
    <div ref={place} className={styles.place} data-stacked={stacked}>
      {stacked ? <Stack {...props} /> : <Panes {...props} />}
    </div>
  );
}

function Stack({ first, evidence }: EvidencePanesProps) {
  return (
    <>
      <div className={styles.stackedFirst}>{first}</div>
      <div className={styles.stackedBytes}>
        <BytesPanel evidence={evidence} />
      </div>
      <DetailPanel evidence={evidence} />
    </>
  );
}

function Panes({ first, evidence }: EvidencePanesProps) {
  const { fields } = useWords().inspector;
  const columns = useDefaultLayout({ id: 'inspector-columns', storage: localStorage });
  const rows = useDefaultLayout({ id: 'inspector-rows', storage: localStorage });
  return (
    <Group orientation="vertical" defaultLayout={rows.defaultLayout} onLayoutChanged={rows.onLayoutChanged}>
      <Panel id="evidence" minSize="10rem">
        <Group defaultLayout={columns.defaultLayout} onLayoutChanged={columns.onLayoutChanged}>
          <Panel id="first" minSize="20rem">
            {first}
          </Panel>
          <Separator className={styles.separator} aria-label={fields.resizeTree} />
          <Panel id="bytes" defaultSize="32.5rem" minSize="20rem">
            <BytesPanel evidence={evidence} />
          </Panel>
        </Group>
      </Panel>
      <Separator className={styles.separator} aria-label={fields.resizeDetail} />
      <Panel id="detail" defaultSize="13rem" minSize="5rem" groupResizeBehavior="preserve-pixel-size">
        <DetailPanel evidence={evidence} />
      </Panel>
    </Group>
  );
}
