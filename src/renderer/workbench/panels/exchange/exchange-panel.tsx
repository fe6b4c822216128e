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
  // What could not be read is why the person is here: it comes before what was asked.
  const readable =
    evidence.roots.length > 0 || evidence.body.state === 'none' || evidence.body.state === 'refusal';
  const body = <BodySection detail={detail} evidence={evidence} />;
  return (
    <div className={styles.exchange}>
      {!readable && body}
      {detail.options === null ? (
        <section className={styles.section} aria-label={exchange.options}>
          <div className={styles.heading}>
            <h2>{exchange.options}</h2>
            <p>{exchange.noOptions}</p>
          </div>
        </section>
      ) : (
        <JsonText
          title={exchange.options}
          note={exchange.optionsLine}
          text={detail.options}
          rawLabel={exchange.raw}
          copyLabel={exchange.copyOptions}
        />
      )}
      {readable && body}
      <RecordSection before={detail.recordBefore} after={detail.recordAfter} imported={detail.imported} />
      <ClientSection facts={detail.clientFacts} />
      <TimingSection detail={detail} />
    </div>
  );
}
