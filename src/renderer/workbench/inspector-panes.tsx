import { type ReactNode, useRef } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import { useNarrow } from './elements/use-narrow.ts';
import type { CeremonyEvidence } from './evidence/read-ceremony.ts';
import styles from './inspector.module.css';
import { BytesPanel } from './panels/bytes/bytes-panel.tsx';
import { DetailPanel } from './panels/detail/detail-panel.tsx';
import { FieldsPanel } from './panels/fields/fields-panel.tsx';
import { StepsPanel } from './panels/steps/steps-panel.tsx';
import { useWords } from './words/use-words.ts';

interface InspectorPanesProps {
  readonly left: 'bytes' | 'steps';
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** Below this width, in rem, two panes side by side would only squeeze each other. */
const narrow = 52;

/** Fields or steps on the left, the bytes they speak of on the right, the selected field below; stacked where it is narrow. */
export function InspectorPanes({ left, detail, evidence }: InspectorPanesProps) {
  const place = useRef<HTMLDivElement>(null);
  const stacked = useNarrow(place, narrow);
  const first =
    left === 'bytes' ? (
      <FieldsPanel evidence={evidence} />
    ) : (
      <StepsPanel detail={detail} evidence={evidence} />
    );
  const hasBytes = evidence.sources.length > 0;
  return (
    <div ref={place} className={styles.place} data-stacked={stacked}>
      {!hasBytes && (left === 'steps' ? first : <NothingYet detail={detail} />)}
      {hasBytes && stacked && <Stack first={first} evidence={evidence} />}
      {hasBytes && !stacked && <Panes first={first} evidence={evidence} />}
    </div>
  );
}

interface ArrangedProps {
  readonly first: ReactNode;
  readonly evidence: CeremonyEvidence;
}

function Stack({ first, evidence }: ArrangedProps) {
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

function Panes({ first, evidence }: ArrangedProps) {
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

function NothingYet({ detail: { status } }: { readonly detail: CeremonyDetail }) {
  const { fields } = useWords().inspector;
  return (
    <div className={styles.nothing}>
      <h2>{fields.nothing}</h2>
      <p>{fields.nothingLine[status === 'waiting' ? 'waiting' : 'broken']}</p>
    </div>
  );
}
