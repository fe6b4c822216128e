import { type MouseEvent, memo } from 'react';
import type { CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { findCoseAlgorithm } from '../../../../shared/cose/cose-algorithms.ts';
import { selectCeremony } from '../../commands/select-ceremony.ts';
import { FlagLights } from '../../elements/flag-lights.tsx';
import { Icon, type IconName } from '../../elements/icon.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { Tag } from '../../elements/tag.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { VisuallyHidden } from '../../elements/visually-hidden.tsx';
import { isSuspicious } from '../../evidence/counter-move.ts';
import { stepNumber } from '../../evidence/step-number.ts';
import { counterFact } from '../../evidence/verdict-facts.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './ceremony-row.module.css';

interface CeremonyRowProps {
  readonly id: string | undefined;
  /** Undefined while it is not loaded. */
  readonly ceremony: CeremonySummary | undefined;
  readonly selected: boolean;
  readonly place: { readonly index: number; readonly count: number };
  /** Pixels. */
  readonly top: number;
  readonly height: number;
  /** No heading says the day. */
  readonly dated: boolean;
  onMenu(ceremony: CeremonySummary, at: { readonly x: number; readonly y: number }): void;
}

/** One ceremony at a glance: what, who, when, and the facts that tell it from its neighbours. */
export const CeremonyRow = memo(function CeremonyRow(props: CeremonyRowProps) {
  const { id, ceremony, selected, place, top, height, dated, onMenu } = props;
  const openMenu = (event: MouseEvent) => {
    if (ceremony === undefined) return;
    event.preventDefault();
    onMenu(ceremony, { x: event.clientX, y: event.clientY });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox moves the selection with the arrow keys.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      tabIndex={-1}
      data-ceremony={ceremony?.id}
      className={styles.row}
      style={{ top, height }}
      onClick={() => ceremony && selectCeremony(ceremony.id)}
      onContextMenu={openMenu}
    >
      {ceremony === undefined ? <Unloaded /> : <Loaded ceremony={ceremony} dated={dated} />}
    </div>
  );
}, isSameRow);

/** Events replace the objects of a list that did not change; a row is drawn again where it says something else. */
function isSameRow(before: CeremonyRowProps, after: CeremonyRowProps): boolean {
  return (
    before.ceremony === after.ceremony &&
    before.selected === after.selected &&
    before.top === after.top &&
    before.height === after.height &&
    before.dated === after.dated &&
    before.place.index === after.place.index &&
    before.place.count === after.place.count
  );
}

function Unloaded() {
  const { list } = useWords().shell;
  return <span className={styles.unloaded}>{list.loading}</span>;
}

function Loaded({ ceremony, dated }: { readonly ceremony: CeremonySummary; readonly dated: boolean }) {
  const { list } = useWords().shell;
  const formats = useFormats();
  const { kind, status, userName, startedAt, virtual, pinned, imported } = ceremony;
  return (
    <>
      <span className={styles.mark}>
        <StatusMark status={status} />
      </span>
      <span className={styles.name}>
        <span>{list.kinds[kind]} · </span>
        <span className={styles.user} dir="auto" title={userName ?? undefined}>
          {userName ?? list.noUserName}
        </span>
      </span>
      <span className={styles.when}>
        {pinned ? <Sign icon="pin" name={list.pinned} /> : null}
        {imported ? <Sign icon="folder" name={list.imported} /> : null}
        {virtual ? <Sign icon="chip" name={list.virtual} /> : null}
        <time dateTime={new Date(startedAt).toISOString()} title={formats.moment(startedAt)}>
          {formats.time(startedAt)}
        </time>
      </span>
      <Outcome ceremony={ceremony} />
      <Particulars ceremony={ceremony} dated={dated} />
    </>
  );
}

function Sign({ icon, name }: { readonly icon: IconName; readonly name: string }) {
  return (
    <span title={name}>
      <Icon name={icon} />
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}

// A row has one height. What has no room in a line falls out of it whole, the least important last in line; the inspector
// has it all.
function Outcome({ ceremony }: { readonly ceremony: CeremonySummary }) {
  const { list } = useWords().shell;
  const { status, flags, refusalName, worstFinding } = ceremony;
  return (
    <span className={styles.line}>
      {flags === null ? null : <FlagLights flags={flags} />}
      <FailureTag ceremony={ceremony} />
      {refusalName === null ? null : <Tag tone="warn">{refusalName}</Tag>}
      <SignCount ceremony={ceremony} />
      {status === 'waiting' ? <span>{ceremony.imported ? list.unjudged : list.waiting}</span> : null}
      {status === 'undecided' ? <span>{list.undecided}</span> : null}
      {status === 'unanswered' ? <span>{list.unanswered}</span> : null}
      {worstFinding === null ? null : (
        <span className={styles.finding} data-severity={worstFinding.severity}>
          <VisuallyHidden>{list.findings[worstFinding.severity]} </VisuallyHidden>
          {worstFinding.code}
        </span>
      )}
    </span>
  );
}

function Particulars({ ceremony, dated }: { readonly ceremony: CeremonySummary; readonly dated: boolean }) {
  const { shell, inspector } = useWords();
  const { list } = shell;
  const formats = useFormats();
  const { note, rpId, fmt, elapsed, startedAt } = ceremony;
  const alg = ceremony.alg ?? ceremony.passkeyAlg;
  return (
    <span className={styles.line} data-quiet="true">
      {note === null ? null : (
        <span className={styles.note} title={note} dir="auto">
          <VisuallyHidden>{list.note}: </VisuallyHidden>
          {note}
        </span>
      )}
      {fmt === null ? null : <Tag>{fmt}</Tag>}
      {alg === null ? null : <Tag>{findCoseAlgorithm(alg)?.name ?? `alg ${alg}`}</Tag>}
      {dated ? <span>{formats.shortDay(startedAt)}</span> : null}
      {rpId === null ? null : <span title={list.rp(rpId)}>{rpId}</span>}
      {elapsed === null ? null : (
        <span title={list.took(inspector.verdict.seconds(elapsed))}>
          {inspector.verdict.seconds(elapsed)}
        </span>
      )}
    </span>
  );
}

function FailureTag({ ceremony: { failedStep, rejection } }: { readonly ceremony: CeremonySummary }) {
  const { list } = useWords().shell;
  // What rejects a response apart from its steps comes before them, as in the verdict.
  const byStep = rejection === null || rejection === 'step-failed';
  if (failedStep !== null && byStep) {
    return <Tag tone="fail">{list.failedAt(stepNumber(failedStep))}</Tag>;
  }
  return rejection === null ? null : <Tag tone="fail">{list.rejections[rejection]}</Tag>;
}

function SignCount({ ceremony }: { readonly ceremony: CeremonySummary }) {
  const { list } = useWords().shell;
  const counter = counterFact(ceremony);
  if (counter === undefined || ceremony.kind === 'registration') return null;
  const { before, now, move } = counter;
  return (
    <span data-suspicious={move !== 'none' && isSuspicious(move)}>
      {list.count(before === null ? `${now}` : `${before} → ${now}`)}
    </span>
  );
}
