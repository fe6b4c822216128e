import { useMemo } from 'react';
import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import { lateView } from './elements/late-view.tsx';
import { TabList } from './elements/tab-list.tsx';
import { inspectorTabs } from './evidence/inspector-tabs.ts';
import { type CeremonyEvidence, readCeremony } from './evidence/read-ceremony.ts';
import styles from './inspector.module.css';
import { InspectorPanes } from './inspector-panes.tsx';
import { ComparePanel } from './panels/compare/compare-panel.tsx';
import { CopyMenu } from './panels/copy/copy-menu.tsx';
import { ExchangePanel } from './panels/exchange/exchange-panel.tsx';
import { RefusalPanel } from './panels/verdict/refusal-panel.tsx';
import { VerdictPanel } from './panels/verdict/verdict-panel.tsx';
import { type InspectorTab, useInspectorView } from './state/inspector-view.ts';
import { useWords } from './words/use-words.ts';

// What only some people look at comes when they do: the first load stays small.
const KeyPanel = lateView(async () => (await import('./panels/key/key-panel.tsx')).KeyPanel);
const LifelinePanel = lateView(
  async () => (await import('./panels/lifeline/lifeline-panel.tsx')).LifelinePanel,
);

interface InspectorProps {
  readonly detail: CeremonyDetail;
  /** Views that make no sense of it. */
  readonly without?: readonly InspectorTab[];
}

const nothing: readonly InspectorTab[] = [];

/** One ceremony: the verdict in a sentence, the facts in a strip, then the evidence. */
export function Inspector({ detail, without = nothing }: InspectorProps) {
  const { fields } = useWords().inspector;
  const evidence = useMemo(() => readCeremony(detail), [detail]);
  const wanted = useInspectorView((view) => view.tab);
  const { tabChosen } = useInspectorView.getState();
  const tabs = inspectorTabs(detail, evidence.roots.length > 0).filter((tab) => !without.includes(tab));
  const chosen = wanted !== null && tabs.includes(wanted) ? wanted : (tabs[0] ?? 'exchange');
  const failed = detail.steps.filter(({ status }) => status === 'failed').length;
  return (
    <div className={styles.inspector}>
      <VerdictPanel detail={detail} evidence={evidence} />
      <div className={styles.tabs}>
        <TabList
          id="inspector"
          label={fields.tabs.label}
          tabs={tabs.map((key) => ({
            key,
            title: fields.tabs[key],
            ...(key === 'steps' && failed > 0 ? { alert: fields.failedCount(failed) } : {}),
          }))}
          chosen={chosen}
          onChoose={tabChosen}
          look="underlined"
        />
      </div>
      <div
        className={styles.view}
        role="tabpanel"
        id={`inspector-panel-${chosen}`}
        aria-labelledby={`inspector-tab-${chosen}`}
      >
        <View tab={chosen} detail={detail} evidence={evidence} />
      </div>
      <CopyMenu detail={detail} evidence={evidence} />
    </div>
  );
}

interface ViewProps {
  readonly tab: InspectorTab;
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

function View({ tab, detail, evidence }: ViewProps) {
  switch (tab) {
    case 'bytes':
    case 'steps':
      return <InspectorPanes left={tab} detail={detail} evidence={evidence} />;
    case 'causes':
      return <RefusalPanel detail={detail} />;
    case 'key':
      return <KeyPanel key={detail.id} detail={detail} evidence={evidence} />;
    case 'lifeline':
      return <LifelinePanel key={detail.credentialId} detail={detail} />;
    case 'exchange':
      return <ExchangePanel detail={detail} evidence={evidence} />;
    case 'compare':
      return <ComparePanel detail={detail} evidence={evidence} />;
  }
}
