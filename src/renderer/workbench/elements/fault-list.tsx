import { formatOffset } from '../../../shared/bytes/hex.ts';
import type { DecodeFault } from '../../../shared/inspection/decode-fault.ts';
import { useWords } from '../words/use-words.ts';
import { ClauseLink } from './clause-link.tsx';
import styles from './fault-list.module.css';
import { StatusMark } from './status-mark.tsx';

interface FaultListProps {
  readonly label: string;
  readonly faults: readonly DecodeFault[];
  /** Faults of the JSON around the bytes stand at a member, those of the bytes at an offset. */
  readonly placedBy: 'member' | 'offset';
}

/** Rules that were broken: what, where, what was expected, what was found, by which clause. */
export function FaultList({ label, faults, placedBy }: FaultListProps) {
  const { meanings, detail } = useWords().inspector;
  if (faults.length === 0) return null;
  return (
    <ul className={styles.faults} aria-label={label}>
      {faults.map(({ code, span, expected, found, reference }) => (
        <li key={`${code} ${span.source} ${span.start} ${found}`}>
          <StatusMark status="failed" label="" />
          <span>
            {placedBy === 'member' && <code className={styles.member}>{span.source}</code>}
            {meanings.faults[code]}
            <span className={styles.facts}>
              {detail.expected} <code>{expected}</code>, {detail.found} <code>{found}</code>
              {placedBy === 'offset' && `, ${formatOffset(span.start)}`} ·{' '}
              <ClauseLink reference={reference} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
