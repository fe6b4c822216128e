import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { openCopyMenu } from '../../commands/copy-as.ts';
import { showCeremony } from '../../commands/show-ceremony.ts';
import { Icon } from '../../elements/icon.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { MenuButton } from '../../elements/menu-button.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { describeVerdict, type VerdictText } from '../../evidence/describe-verdict.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { useCopying } from '../../state/copying.ts';
import { useWords } from '../../words/use-words.ts';
import { FactStrip } from './fact-strip.tsx';
import styles from './verdict-panel.module.css';

interface VerdictPanelProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** What happened, in a sentence; then the facts in one strip. A person who reads nothing else knows. */
export function VerdictPanel({ detail, evidence }: VerdictPanelProps) {
  const { inspector } = useWords();
  const { moment } = useFormats();
  const { title, reason, rest } = describeVerdict(detail, inspector);
  const { verdict } = inspector;
  const { kind, userName, replayOf } = detail;
  const name =
    userName === null
      ? verdict[kind]
      : kind === 'registration'
        ? verdict.registrationBy(userName)
        : verdict.authenticationBy(userName);
  return (
    <header className={styles.verdict} data-status={detail.status}>
      <p className={styles.eyebrow}>
        <span>{name}</span>
        <time dateTime={new Date(detail.startedAt).toISOString()}>{moment(detail.startedAt)}</time>
        {detail.imported && (
          <span className={styles.virtual}>
            <Icon name="folder" />
            {verdict.facts.imported}
          </span>
        )}
        {detail.virtual && (
          <span className={styles.virtual}>
            <Icon name="chip" />
            {verdict.facts.virtual}
          </span>
        )}
        <CeremonyActions />
      </p>
      <h1 className={styles.title}>
        <span className={styles.mark}>
          <StatusMark status={detail.status} />
        </span>
        {title}
      </h1>
      <p className={styles.line}>
        <Sentence text={reason} />
        {verdict.sentenceGap}
        <Sentence text={rest} />
        {replayOf !== null && (
          <LinkButton onClick={() => showCeremony(replayOf)}>{verdict.showRepeated}</LinkButton>
        )}
      </p>
      <FactStrip detail={detail} evidence={evidence} />
    </header>
  );
}

/** What can be done with the ceremony as a whole. */
function CeremonyActions() {
  const { copy } = useWords().inspector;
  const copying = useCopying(({ menu }) => menu?.subject === 'ceremony');
  return (
    <span className={styles.actions}>
      <MenuButton expanded={copying} onOpen={(at) => openCopyMenu('ceremony', at)}>
        {copy.as}
      </MenuButton>
    </span>
  );
}

function Sentence({ text }: { readonly text: VerdictText }) {
  return text.map((part) => (typeof part === 'string' ? part : <code key={part.as}>{part.wire}</code>));
}
