import { memo } from 'react';
import type { StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import { ClauseLink } from '../../elements/clause-link.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { failedSentence, reasonSentence, subjectName } from '../../evidence/describe-step.ts';
import { stepNumber } from '../../evidence/step-number.ts';
import { useWords } from '../../words/use-words.ts';
import { BriefFact, StepFacts } from './step-facts.tsx';
import styles from './steps-panel.module.css';

interface StepLineProps {
  readonly step: StepVerdict;
  readonly chosen: boolean;
  /** Whether Tab reaches this line; exactly one line of the list is reachable. */
  readonly reachable: boolean;
  readonly onChoose: (step: StepVerdict) => void;
}

/**
 * One step: mark, number, what it looks at, what it expected and found; where it is chosen also its clause. A step that passed
 * or does not apply takes one line until it is chosen, so that the others are seen at once.
 */
export const StepLine = memo(function StepLine({ step, chosen, reachable, onChoose }: StepLineProps) {
  const { inspector } = useWords();
  const sentence = step.status === 'failed' ? failedSentence(step, inspector) : subjectName(step, inspector);
  const reason = reasonSentence(step, inspector);
  const brief = !chosen && (step.status === 'passed' || step.status === 'not-applicable');
  return (
    <li className={styles.step} data-status={step.status} data-chosen={chosen} data-brief={brief}>
      <button
        type="button"
        className={styles.line}
        data-step={step.step}
        aria-current={chosen ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onChoose(step)}
      >
        <span className={styles.mark}>
          <StatusMark status={step.status} />
        </span>
        <span className={styles.number}>{stepNumber(step.step)}</span>
        <span className={styles.sentence}>{sentence}</span>
        {brief ? reason === undefined && <BriefFact step={step} /> : <StepFacts step={step} />}
        {reason !== undefined && <span className={styles.reason}>{reason}</span>}
      </button>
      {chosen && (
        <p className={styles.clause}>
          <ClauseLink reference={inspector.steps.clause(step.step)} />
        </p>
      )}
    </li>
  );
});
