import type { Passkey } from '../../../../shared/contract/passkey.ts';
import { showCeremony } from '../../commands/show-ceremony.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { Tag } from '../../elements/tag.tsx';
import { counterFact } from '../../evidence/verdict-facts.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './passkey-card.module.css';

/** What somebody should look at: a counter that did not rise in the last answer, and a backup state that is not what it was. */
export function PasskeyChanges({ passkey: { record, previous } }: { readonly passkey: Passkey }) {
  const { changes } = useWords().shell.passkeys;
  const answer = useWorkbench(({ workbench }) =>
    workbench?.ceremonies.find(
      ({ kind, credentialId, signCount, imported }) =>
        !imported && kind === 'authentication' && credentialId === record.id && signCount !== null,
    ),
  );
  const counter = answer === undefined ? undefined : counterFact(answer);
  const isSuspicious = counter?.move === 'fell' || counter?.move === 'stayed';
  const isOtherBackup = previous !== null && previous.backupState !== record.backupState;
  if (!isSuspicious && !isOtherBackup) return null;
  return (
    <ul className={styles.changes}>
      {isSuspicious && answer !== undefined ? (
        <li>
          <Tag tone="fail">signCount</Tag>
          <span>{changes.counter(counter.before ?? 0, counter.now)}</span>
          <LinkButton onClick={() => showCeremony(answer.id)}>{changes.show}</LinkButton>
        </li>
      ) : null}
      {isOtherBackup ? (
        <li>
          <Tag tone="warn">BS</Tag>
          <span>{record.backupState ? changes.nowSynced : changes.noLongerSynced}</span>
        </li>
      ) : null}
    </ul>
  );
}
