import { showCeremony } from '../../commands/show-ceremony.ts';
import { FlagLights } from '../../elements/flag-lights.tsx';
import { Icon } from '../../elements/icon.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { Tag } from '../../elements/tag.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { type CredentialChange, isRemarkable } from '../../evidence/credential-changes.ts';
import type { LifelineEntry } from '../../evidence/describe-lifeline.ts';
import { nameClient } from '../../evidence/name-client.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './lifeline-event-line.module.css';

interface LifelineEventLineProps {
  readonly entry: LifelineEntry;
  /** It is the ceremony in the inspector. */
  readonly isHere: boolean;
}

/** One registration or sign-in: when, what came of it, what it said, and what was not as before. */
export function LifelineEventLine({ entry, isHere }: LifelineEventLineProps) {
  const { inspector } = useWords();
  const { lifeline } = useCredentialWords();
  const { moment } = useFormats();
  const { event, changes, comparedWith } = entry;
  const remarkable = changes.filter(isRemarkable);
  return (
    <li className={styles.event} data-here={isHere}>
      <span className={styles.mark}>
        <StatusMark status={event.status} label="" />
      </span>
      <div className={styles.main}>
        <div className={styles.head}>
          <button
            type="button"
            className={styles.open}
            aria-current={isHere ? 'true' : undefined}
            onClick={() => showCeremony(event.id)}
          >
            {lifeline.kinds[event.kind]}
            <span className={styles.outcome}>{inspector.statuses[event.status]}</span>
          </button>
          {isHere && <Tag tone="note">{lifeline.here}</Tag>}
          {event.imported && <Tag>{lifeline.imported}</Tag>}
          {remarkable.length > 0 && (comparedWith === 'accepted' || comparedWith === 'unaccepted') && (
            <span className={styles.compared}>{lifeline.comparedWith[comparedWith]}</span>
          )}
          <time className={styles.time} dateTime={new Date(event.startedAt).toISOString()}>
            {moment(event.startedAt)}
          </time>
        </div>
        <div className={styles.says}>
          {event.flags === null ? (
            <span className={styles.soft}>{lifeline.noAnswer}</span>
          ) : (
            <FlagLights flags={event.flags} />
          )}
          <Counter entry={entry} />
          <Circumstances entry={entry} />
        </div>
        {remarkable.length > 0 && (
          <ul className={styles.changes}>
            {remarkable.map((change) => (
              <Change key={change.code} change={change} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Counter({ entry: { event, signCountBefore, changes } }: { readonly entry: LifelineEntry }) {
  const { lifeline } = useCredentialWords();
  const { count } = useFormats();
  if (event.signCount === null) return null;
  const now = count(event.signCount);
  const move = changes.find(({ subject }) => subject === 'signCount');
  return (
    <span className={styles.counter} data-tone={move?.tone}>
      {signCountBefore === null ? lifeline.firstCounter(now) : lifeline.counter(count(signCountBefore), now)}
      {move?.code === 'counter-rose' && <span className={styles.soft}>{lifeline.counts.rose}</span>}
      {move?.code === 'counter-unused' && <span className={styles.soft}>{lifeline.counts.unused}</span>}
    </span>
  );
}

function Circumstances({ entry: { event } }: { readonly entry: LifelineEntry }) {
  const { lifeline } = useCredentialWords();
  const { attachment, transports, userAgent, rpId, origin, virtual } = event;
  const client = userAgent === null ? undefined : nameClient(userAgent);
  const place =
    attachment === 'platform' || attachment === 'cross-platform'
      ? lifeline.attachments[attachment]
      : attachment;
  const facts = [
    ...(place === null ? [] : [{ name: lifeline.facts.attachment, text: place }]),
    ...(transports === null || transports.length === 0
      ? []
      : [{ name: lifeline.facts.transports, text: transports.join(', ') }]),
    ...(client === undefined ? [] : [{ name: lifeline.facts.client, text: client }]),
    ...(origin === null ? [] : [{ name: lifeline.facts.origin, text: origin }]),
    ...(rpId === null || isHostOf(origin, rpId) ? [] : [{ name: lifeline.facts.rpId, text: rpId }]),
  ];
  return (
    <dl className={styles.circumstances}>
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {virtual && (
        <div className={styles.virtual}>
          <dt>
            <Icon name="chip" />
          </dt>
          <dd>{lifeline.virtual}</dd>
        </div>
      )}
    </dl>
  );
}

function Change({ change }: { readonly change: CredentialChange }) {
  const { lifeline } = useCredentialWords();
  const { code, tone, subject, reference } = change;
  return (
    <li>
      <Tag tone={tone === 'fail' ? 'fail' : tone === 'warn' ? 'warn' : 'note'}>
        {subject}
        {describeMove(change)}
      </Tag>
      <span>{lifeline.changes[code]}</span>
      {reference !== undefined && (
        <span className={styles.reference}>{reference.replace(/^WebAuthn L3 /, '')}</span>
      )}
    </li>
  );
}

const longestMove = 40;

/** What it was and what it is, where that is short and does not stand there already. */
function describeMove({ subject, before, now }: CredentialChange): string {
  if (subject === 'signCount' || before === undefined || now === undefined) return '';
  return before.length + now.length > longestMove ? '' : ` ${before} → ${now}`;
}

/** The RP ID says nothing new where it is the host of the origin. */
function isHostOf(origin: string | null, rpId: string): boolean {
  return origin !== null && URL.canParse(origin) && new URL(origin).hostname === rpId;
}
