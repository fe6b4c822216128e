import { useMemo, useState } from 'react';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import type { Lifeline } from '../../../../shared/contract/lifeline.ts';
import { Button } from '../../elements/button.tsx';
import { CopyButton } from '../../elements/copy-button.tsx';
import { EmptyPane } from '../../elements/empty-pane.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { describeLifeline } from '../../evidence/describe-lifeline.ts';
import { useLifeline } from '../../state/use-lifeline.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import { CounterChart } from './counter-chart.tsx';
import { LifelineEventLine } from './lifeline-event-line.tsx';
import styles from './lifeline-panel.module.css';

/** How many more are read, and drawn, each time that somebody asks for earlier ones. */
const stretch = 100;

/** Everything that happened to the credential of a ceremony: each event, what it changed, and which rule speaks of the change. */
export function LifelinePanel({ detail }: { readonly detail: CeremonyDetail }) {
  const { lifeline: words } = useCredentialWords();
  const { credentialId, status } = detail;
  const [limit, setLimit] = useState(stretch);
  const { lifeline, failure } = useLifeline(credentialId, limit);
  if (credentialId === null) {
    const { title, line } = status === 'waiting' ? words.waiting : words.none;
    return <Nothing title={title} line={line} />;
  }
  if (failure !== undefined) return <Nothing title={words.failed} line={failure.message} />;
  if (lifeline === undefined) return <Nothing title={words.loading} line="" />;
  return (
    <Life
      ceremonyId={detail.id}
      credentialId={credentialId}
      lifeline={lifeline}
      onMore={() => setLimit(limit + stretch)}
    />
  );
}

function Nothing({ title, line }: { readonly title: string; readonly line: string }) {
  return <EmptyPane title={title} line={line} />;
}

interface LifeProps {
  readonly ceremonyId: string;
  readonly credentialId: string;
  readonly lifeline: Lifeline;
  onMore(): void;
}

function Life({ ceremonyId, credentialId, lifeline, onMore }: LifeProps) {
  const { lifeline: words } = useCredentialWords();
  const { count } = useFormats();
  const passkey = useWorkbench(({ workbench }) =>
    workbench?.passkeys.find(({ record }) => record.id === credentialId),
  );
  const entries = useMemo(() => describeLifeline(lifeline), [lifeline]);
  const { total } = lifeline;
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div>
          <h2>{passkey === undefined ? words.title : words.passkey(passkey.name)}</h2>
          <p className={styles.line}>{passkey === undefined ? words.noPasskey : words.intro}</p>
          <p className={styles.id}>
            <span>{words.credentialId}</span> <code>{credentialId}</code>
            <CopyButton text={credentialId} label={words.copyId}>
              {words.copyShort}
            </CopyButton>
          </p>
        </div>
        <CounterChart entries={entries} />
      </header>
      <p className={styles.count}>
        {total === 1 ? words.event : words.events(count(total))}
        {entries.length < total && ` · ${words.shown(count(entries.length), count(total))}`}
      </p>
      <ol className={styles.events} aria-label={words.list}>
        {entries.map((entry) => (
          <LifelineEventLine key={entry.event.id} entry={entry} isHere={entry.event.id === ceremonyId} />
        ))}
      </ol>
      {entries.length < total && (
        <div className={styles.more}>
          <Button onClick={onMore}>{words.more}</Button>
        </div>
      )}
    </div>
  );
}
