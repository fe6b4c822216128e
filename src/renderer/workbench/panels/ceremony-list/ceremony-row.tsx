import type { CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { findCoseAlgorithm } from '../../../../shared/cose/cose-algorithms.ts';
import { selectCeremony } from '../../commands/select-ceremony.ts';
import { FlagLights } from '../../elements/flag-lights.tsx';
import { Icon } from '../../elements/icon.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { Tag } from '../../elements/tag.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { VisuallyHidden } from '../../elements/visually-hidden.tsx';
import { stepNumber } from '../../evidence/step-number.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './ceremony-list.module.css';

interface CeremonyRowProps {
  readonly ceremony: CeremonySummary;
  readonly selected: boolean;
}

/** One ceremony at a glance: what, who, when, and the facts that tell it from its neighbours. */
export function CeremonyRow({ ceremony, selected }: CeremonyRowProps) {
  const { list } = useWords().shell;
  const formats = useFormats();
  const { kind, status, userName, startedAt, virtual } = ceremony;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox moves the selection with the arrow keys.
    <div
      role="option"
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      data-ceremony={ceremony.id}
      className={styles.row}
      onClick={() => selectCeremony(ceremony.id)}
    >
      <span className={styles.mark}>
        <StatusMark status={status} />
      </span>
      <span className={styles.name}>
        <span>{list.kinds[kind]} · </span>
        <span className={styles.user} dir="auto">
          {userName ?? list.noUserName}
        </span>
      </span>
      <span className={styles.when}>
        {virtual ? (
          <span title={list.virtual}>
            <Icon name="chip" />
            <VisuallyHidden>{list.virtual}</VisuallyHidden>
          </span>
        ) : null}
        <time dateTime={new Date(startedAt).toISOString()}>{formats.time(startedAt)}</time>
      </span>
      <Facts ceremony={ceremony} />
    </div>
  );
}

function Facts({ ceremony }: { readonly ceremony: CeremonySummary }) {
  const { shell, inspector } = useWords();
  const { list } = shell;
  const { status, flags, fmt, refusalName, failedStep, elapsed } = ceremony;
  const alg = useAlgorithm(ceremony);
  return (
    <span className={styles.facts}>
      {flags === null ? null : <FlagLights flags={flags} />}
      <FailureTag ceremony={ceremony} />
      {refusalName === null ? null : <Tag tone="warn">{refusalName}</Tag>}
      {refusalName === null || elapsed === null ? null : <span>{inspector.verdict.seconds(elapsed)}</span>}
      <SignCount ceremony={ceremony} />
      {fmt === null ? null : <Tag>{fmt}</Tag>}
      {alg === null || failedStep !== null ? null : <Tag>{findCoseAlgorithm(alg)?.name ?? `alg ${alg}`}</Tag>}
      {status === 'waiting' ? list.waiting : null}
      {status === 'unanswered' ? list.unanswered : null}
    </span>
  );
}

/** An assertion does not name its algorithm: the passkey that made it does. */
function useAlgorithm({ alg, credentialId }: CeremonySummary): number | null {
  return useWorkbench(
    ({ workbench }) =>
      alg ?? workbench?.passkeys.find(({ record }) => record.id === credentialId)?.alg ?? null,
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

function SignCount({
  ceremony: { kind, signCount, signCountBefore },
}: {
  readonly ceremony: CeremonySummary;
}) {
  const { list } = useWords().shell;
  if (kind === 'registration' || signCount === null) return null;
  const change = signCountBefore === null ? `${signCount}` : `${signCountBefore} → ${signCount}`;
  return <span>{list.count(change)}</span>;
}
