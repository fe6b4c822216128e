import { useMemo } from 'react';
import type { Passkey } from '../../../../shared/contract/passkey.ts';
import { showCeremony } from '../../commands/show-ceremony.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { Tag } from '../../elements/tag.tsx';
import { credentialChanges, isRemarkable, nothingKnown } from '../../evidence/credential-changes.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './passkey-card.module.css';

/** What somebody should look at: a counter that did not rise in the last answer, and a backup state that is not what it was. Its lifeline says the rest. */
export function PasskeyChanges({ passkey: { record, previous } }: { readonly passkey: Passkey }) {
  const { changes: words } = useWords().shell.passkeys;
  const answer = useWorkbench(({ workbench }) =>
    workbench?.ceremonies.find(
      ({ kind, credentialId, signCount, imported }) =>
        !imported && kind === 'authentication' && credentialId === record.id && signCount !== null,
    ),
  );
  const changes = useMemo(
    () =>
      credentialChanges(
        {
          ...nothingKnown,
          signCount: answer?.signCountBefore ?? null,
          backupState: previous?.backupState ?? null,
        },
        { ...nothingKnown, signCount: answer?.signCount ?? null, backupState: record.backupState },
      ).filter(isRemarkable),
    [answer, previous, record],
  );
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map(({ code, subject, tone, before, now }) => (
        <li key={code}>
          <Tag tone={tone === 'fail' ? 'fail' : 'warn'}>{subject}</Tag>
          <span>
            {subject === 'signCount'
              ? words.counter(Number(before), Number(now))
              : code === 'backed-up'
                ? words.nowSynced
                : words.noLongerSynced}
          </span>
          {subject === 'signCount' && answer !== undefined ? (
            <LinkButton onClick={() => showCeremony(answer.id)}>{words.show}</LinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
