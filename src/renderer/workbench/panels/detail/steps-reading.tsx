import type { FieldNode } from '../../../../shared/inspection/field-node.ts';
import { showStep } from '../../commands/show-step.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import { subjectName } from '../../evidence/describe-step.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { stepNumber } from '../../evidence/step-number.ts';
import { stepsReading } from '../../evidence/steps-at-fields.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './detail-panel.module.css';

interface StepsReadingProps {
  readonly evidence: CeremonyEvidence;
  readonly node: FieldNode;
}

/** The steps of the verification whose deciding bytes lie in the field. */
export function StepsReading({ evidence, node }: StepsReadingProps) {
  const { inspector } = useWords();
  const steps = stepsReading(evidence.steps, node);
  return (
    <div>
      <h3 className={styles.heading}>
        {node.kind === 'bit' ? inspector.detail.rulesBit : inspector.detail.rules}
      </h3>
      {steps.length === 0 ? (
        <p className={styles.quiet}>{inspector.detail.noRules}</p>
      ) : (
        <ul className={styles.rules}>
          {steps.map((step) => (
            <li key={step.step}>
              <StatusMark status={step.status} {...(step.status === 'passed' ? {} : { label: '' })} />
              <span className={styles.number}>{stepNumber(step.step)}</span>
              <span>
                <button type="button" className={styles.rule} onClick={() => showStep(step.step)}>
                  {subjectName(step, inspector)}
                </button>
                {step.status === 'passed' ? null : (
                  <span className={styles.status} data-status={step.status}>
                    {inspector.statuses[step.status]}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
