import { formatOffset } from '../../../../shared/bytes/hex.ts';
import type { DecodeFault } from '../../../../shared/inspection/decode-fault.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './detail-panel.module.css';

/** The rules that a field's bytes break: where, what was expected, what was found, by which clause. */
export function FaultList({ faults }: { readonly faults: readonly DecodeFault[] }) {
  const { inspector } = useWords();
  if (faults.length === 0) return null;
  return (
    <ul className={styles.faults} aria-label={inspector.detail.faults}>
      {faults.map(({ code, span, expected, found, reference }) => (
        <li key={`${code} ${span.start} ${found}`}>
          <StatusMark status="failed" label="" />
          <span>
            {inspector.meanings.faults[code]}
            <span className={styles.faultFacts}>
              {inspector.detail.expected} <code>{expected}</code>, {inspector.detail.found}{' '}
              <code>{found}</code>, {formatOffset(span.start)} · {reference}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
