import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { useFormats } from '../../elements/use-formats.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './exchange-panel.module.css';

/** When each part of the exchange happened, and between whom. */
export function TimingSection({ detail }: { readonly detail: CeremonyDetail }) {
  const { exchange, verdict } = useWords().inspector;
  const { moment } = useFormats();
  const { startedAt, receivedAt, endedAt, origin, rpId } = detail;
  const later = (instant: number) => `${moment(instant)} (+${verdict.seconds(instant - startedAt)})`;
  return (
    <section className={styles.section} aria-label={exchange.timings}>
      <div className={styles.heading}>
        <h2>{exchange.timings}</h2>
      </div>
      <dl className={styles.pairs}>
        <div>
          <dt>{exchange.started}</dt>
          <dd>{moment(startedAt)}</dd>
        </div>
        {receivedAt !== null && (
          <div>
            <dt>{exchange.received}</dt>
            <dd>{later(receivedAt)}</dd>
          </div>
        )}
        {endedAt !== null && !detail.imported && (
          <div>
            <dt>{exchange.ended}</dt>
            <dd>{later(endedAt)}</dd>
          </div>
        )}
        <div>
          <dt>{exchange.origin}</dt>
          <dd>{origin === null ? exchange.notKnown : <code>{origin}</code>}</dd>
        </div>
        <div>
          <dt>{exchange.rpId}</dt>
          <dd>{rpId === null ? exchange.notKnown : <code>{rpId}</code>}</dd>
        </div>
      </dl>
    </section>
  );
}
