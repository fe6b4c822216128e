import type { ClauseCheck } from '../../../../shared/inspection/clause-check.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import styles from './check-list.module.css';
import type { BytesJump } from './use-bytes-jump.ts';

interface CheckListProps {
  readonly label: string;
  readonly checks: readonly ClauseCheck[];
  readonly jump: BytesJump;
}

const marks = {
  passed: 'passed',
  failed: 'failed',
  'not-evaluated': 'not-evaluated',
  warning: 'unanswered',
  note: 'policy',
} as const;

/** Every sentence of a procedure or rule of a path with its verdict, none left out. */
export function CheckList({ label, checks, jump }: CheckListProps) {
  return (
    <ol className={styles.list} aria-label={label}>
      {checks.map((check) => (
        <Check key={`${check.code} ${check.clause}`} check={check} jump={jump} />
      ))}
    </ol>
  );
}

function Check({ check, jump }: { readonly check: ClauseCheck; readonly jump: BytesJump }) {
  const { checks, attestation } = useCredentialWords();
  const { code, clause, status, expected, found, spans } = check;
  const words = checks[code];
  const holds = status === 'passed' || status === 'not-evaluated';
  const sentence = words === undefined ? code : holds ? words.name : words.failed;
  const [first] = spans;
  const show = first === undefined ? undefined : jump(first);
  return (
    <li className={styles.check} data-status={status}>
      <StatusMark status={marks[status]} label={attestation.statuses[status]} />
      <span className={styles.sentence}>
        {sentence}
        {status === 'passed' ? null : <span className={styles.status}>{attestation.statuses[status]}</span>}
        {(expected !== undefined || found !== undefined) && (
          <span className={styles.facts}>
            {expected !== undefined && status !== 'passed' && (
              <span>
                {attestation.expected} <code>{expected}</code>
              </span>
            )}
            {found !== undefined && (
              <span>
                {attestation.found} <code>{found}</code>
              </span>
            )}
          </span>
        )}
      </span>
      <span className={styles.clause}>{clause.replace(/^WebAuthn L3 /, '')}</span>
      <span className={styles.jump}>
        {show !== undefined && (
          <LinkButton onClick={show} aria-label={attestation.showBytesOf(sentence)}>
            {attestation.showBytes}
          </LinkButton>
        )}
      </span>
    </li>
  );
}
