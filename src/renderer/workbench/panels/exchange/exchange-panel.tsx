import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useWords } from '../../words/use-words.ts';
import { BodySection } from './body-section.tsx';
import { ClientSection } from './client-section.tsx';
import styles from './exchange-panel.module.css';
import { JsonText } from './json-text.tsx';
import { RecordSection } from './record-section.tsx';
import { TimingSection } from './timing-section.tsx';

interface ExchangePanelProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** What crossed the wire, as text, and what it changed here. */
export function ExchangePanel({ detail, evidence }: ExchangePanelProps) {
  const { exchange } = useWords().inspector;
  return (
    <div className={styles.exchange}>
      <JsonText
        title={exchange.options}
        note={exchange.optionsLine}
        text={detail.options}
        rawLabel={exchange.raw}
        copyLabel={exchange.copyOptions}
      />
      <BodySection detail={detail} body={evidence.body} />
      <RecordSection before={detail.recordBefore} after={detail.recordAfter} />
      <ClientSection facts={detail.clientFacts} />
      <TimingSection detail={detail} />
    </div>
  );
}
