import { useState } from 'react';
import type { StepStatus, StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { resolveField } from '../../evidence/resolve-field.ts';
import { fieldsOfStep } from '../../evidence/steps-at-fields.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { useWords } from '../../words/use-words.ts';
import { LibraryLine } from './library-line.tsx';
import { StepLine } from './step-line.tsx';
import styles from './steps-panel.module.css';

const stepStatuses: readonly StepStatus[] = ['passed', 'failed', 'policy', 'not-applicable', 'not-evaluated'];

interface StepsPanelProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** Every step of the verification in its order, none left out after a failure, and the library's verdict beside them. */
export function StepsPanel({ detail, evidence }: StepsPanelProps) {
  const { inspector } = useWords();
  const [failedOnly, setFailedOnly] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { steps } = detail;
  const shown = failedOnly ? steps.filter((step) => step.status === 'failed') : steps;
  const choose = (step: StepVerdict) => {
    setChosen(step.step);
    const path = fieldsOfStep(evidence.roots, step)[0];
    const node = path === undefined ? undefined : resolveField(evidence.roots, path, null);
    if (path === undefined || node === undefined) return;
    useFieldSelection.getState().fieldSelected(evidence.ceremonyId, path, node.span);
  };

  if (steps.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{inspector.steps.none}</h2>
        <p>{inspector.steps.noneLine[detail.status === 'waiting' ? 'waiting' : 'other']}</p>
      </div>
    );
  }
  return (
    <div className={styles.scroll}>
      <div className={styles.bar}>
        <span>{inspector.steps.section[detail.kind]}</span>
        <button
          type="button"
          className={styles.filter}
          aria-pressed={failedOnly}
          onClick={() => setFailedOnly(!failedOnly)}
        >
          {inspector.steps.failedOnly}
        </button>
        <StepCounts steps={steps} />
      </div>
      <LibraryLine verdict={detail.libraryVerdict} steps={steps} />
      <ol className={styles.list} aria-label={inspector.steps.label}>
        {shown.map((step) => (
          <StepLine
            key={step.step}
            step={step}
            chosen={step.step === chosen}
            reachesBytes={step.spans.length > 0 && evidence.roots.length > 0}
            onChoose={choose}
          />
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.quiet}>{inspector.steps.noFailed}</p>}
    </div>
  );
}

/** How many steps ended how; it is the legend of the marks below too. */
function StepCounts({ steps }: { readonly steps: readonly StepVerdict[] }) {
  const { counts } = useWords().inspector.steps;
  return (
    <ul className={styles.counts}>
      {stepStatuses.map((status) => {
        const count = steps.filter((step) => step.status === status).length;
        return count === 0 ? null : (
          <li key={status}>
            <StatusMark status={status} label="" />
            {counts[status](count)}
          </li>
        );
      })}
    </ul>
  );
}
