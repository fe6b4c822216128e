import type { CredentialRecord } from '../../../../shared/contract/passkey.ts';
import { recordChanges } from '../../evidence/record-changes.ts';
import { shortenMiddle } from '../../evidence/shorten-middle.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './exchange-panel.module.css';

interface RecordSectionProps {
  readonly before: CredentialRecord | null;
  readonly after: CredentialRecord | null;
  readonly imported: boolean;
}

const longestShown = 48;

/** What we remember of the passkey, before and after, with the changed members marked. */
export function RecordSection({ before, after, imported }: RecordSectionProps) {
  const { exchange } = useWords().inspector;
  const changes = recordChanges(before, after);
  const show = (text: string | undefined) =>
    text === undefined ? (
      <span className={styles.absent}>{exchange.absent}</span>
    ) : (
      <code title={text}>{shortenMiddle(text, longestShown)}</code>
    );
  return (
    <section className={styles.section} aria-label={exchange.record}>
      <div className={styles.heading}>
        <h2>{exchange.record}</h2>
        <p>
          {changes.length === 0
            ? exchange.noRecord
            : imported
              ? exchange.importedRecordLine
              : exchange.recordLine}
        </p>
      </div>
      {changes.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{exchange.member}</th>
              <th scope="col">{exchange.before}</th>
              <th scope="col">{exchange.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ member, before: old, after: now, changed }) => (
              <tr key={member} data-changed={changed && before !== null}>
                <th scope="row">{member}</th>
                <td>{show(old)}</td>
                <td>
                  {show(now)}
                  {changed && before !== null && <span className={styles.changed}>{exchange.changed}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
