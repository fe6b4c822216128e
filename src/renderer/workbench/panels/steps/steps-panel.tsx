import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { firstFailedStep } from '../../../../shared/checks/reconcile-verdicts.ts';
import type { StepStatus, StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { EmptyPane } from '../../elements/empty-pane.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { resolveField } from '../../evidence/resolve-field.ts';
import { fieldsOfStep } from '../../evidence/steps-at-fields.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import { type StepFilter, useInspectorView } from '../../state/inspector-view.ts';
import { useWords } from '../../words/use-words.ts';
import { moveInSteps } from './move-in-steps.ts';
import { StepLine } from './step-line.tsx';
import styles from './steps-panel.module.css';
import { VerdictPair } from './verdict-pair.tsx';

const stepStatuses: readonly StepStatus[] = ['passed', 'failed', 'policy', 'not-applicable', 'not-evaluated'];
const filters: readonly StepFilter[] = ['all', 'not-passed', 'failed'];

const isShown: Readonly<Record<StepFilter, (step: StepVerdict) => boolean>> = {
  all: () => true,
  'not-passed': ({ status }) => status !== 'passed',
  failed: ({ status }) => status === 'failed',
};

interface StepsPanelProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** Every step of the verification in its order, none left out after a failure, under both verdicts side by side. */
export function StepsPanel({ detail, evidence }: StepsPanelProps) {
  const { steps: words } = useWords().inspector;
  const { steps, kind } = detail;
  const filter = useInspectorView((view) => view.stepFilter);
  const wanted = useInspectorView((view) => view.step);
  const wantedStep = useInspectorView((view) => view.wantedStep);
  const { stepFilterChosen, stepChosen, wishSettled } = useInspectorView.getState();
  const list = useRef<HTMLOListElement>(null);
  const shown = steps.filter(isShown[filter]);
  const chosen = steps.find(({ step }) => step === wanted) ?? firstFailedStep(steps);
  const at = shown.findIndex(({ step }) => step === chosen?.step);

  const choose = useCallback(
    (step: StepVerdict) => {
      stepChosen(step.step);
      const path = fieldsOfStep(evidence.roots, step)[0];
      const node = path === undefined ? undefined : resolveField(evidence.roots, path, null);
      if (path === undefined || node === undefined) return;
      useFieldSelection.getState().fieldSelected(evidence.ceremonyId, path, node.span);
    },
    [evidence, stepChosen],
  );
  const pressed = (event: KeyboardEvent) => {
    const to = moveInSteps(event.key, at, shown.length);
    const step = to === undefined ? undefined : shown[to];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(step);
    list.current?.querySelector<HTMLElement>(`[data-step="${step.step}"]`)?.focus();
  };
  useEffect(() => {
    if (wantedStep === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-step="${wantedStep}"]`);
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
    wishSettled();
  }, [wantedStep, wishSettled]);

  if (steps.length === 0) {
    return (
      <EmptyPane
        title={words.none}
        line={words.noneLine[detail.status === 'waiting' ? 'waiting' : 'other']}
      />
    );
  }
  return (
    <div className={styles.scroll}>
      <VerdictPair detail={detail} hasBytes={evidence.roots.length > 0} onShow={choose} />
      <div className={styles.bar}>
        <Segmented
          label={words.filter}
          value={filter}
          segments={filters.map((value) => ({
            value,
            label: words.filters[value](steps.filter(isShown[value]).length),
          }))}
          onChange={stepFilterChosen}
        />
        <span>{words.section[kind]}</span>
        <StepCounts steps={steps} />
      </div>
      <ol ref={list} className={styles.list} aria-label={words.label} onKeyDown={pressed}>
        {shown.map((step, index) => (
          <StepLine
            key={step.step}
            step={step}
            chosen={step === chosen}
            reachable={index === Math.max(0, at)}
            onChoose={choose}
          />
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.quiet}>{words.noneShown[filter]}</p>}
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
