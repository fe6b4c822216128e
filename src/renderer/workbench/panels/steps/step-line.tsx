import type { StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import { failedSentence, reasonSentence, subjectName } from '../../evidence/describe-step.ts';
import { stepNumber } from '../../evidence/step-number.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './steps-panel.module.css';

interface StepLineProps {
  readonly step: StepVerdict;
  readonly chosen: boolean;
  readonly reachesBytes: boolean;
  readonly onChoose: (step: StepVerdict) => void;
}

/** One step: mark, number, what it looks at, what it expected and found. */
export function StepLine({ step, chosen, reachesBytes, onChoose }: StepLineProps) {
  const { inspector } = useWords();
  const sentence = step.status === 'failed' ? failedSentence(step, inspector) : subjectName(step, inspector);
  const reason = reasonSentence(step, inspector);
  const content = (
    <>
      <span className={styles.mark}>
        <StatusMark status={step.status} />
      </span>
      <span className={styles.number}>{stepNumber(step.step)}</span>
      <span className={styles.sentence}>{sentence}</span>
      <StepFacts step={step} />
      {reason !== undefined && <span className={styles.reason}>{reason}</span>}
    </>
  );
  return (
    <li className={styles.step} data-status={step.status}>
      {reachesBytes ? (
        <button
          type="button"
          className={styles.line}
          aria-current={chosen ? 'true' : undefined}
          onClick={() => onChoose(step)}
        >
          {content}
        </button>
      ) : (
        <div className={styles.line}>{content}</div>
      )}
    </li>
  );
}

function StepFacts({ step: { expected, found, status } }: { readonly step: StepVerdict }) {
  const { inspector } = useWords();
  if (expected === undefined && found === undefined) return null;
  // Where nothing differs, one value says it all.
  const same = expected === found || (status === 'passed' && expected === undefined);
  return (
    <span className={styles.facts}>
      {expected !== undefined && !same && (
        <span>
          {inspector.steps.expected} <code>{expected}</code>
        </span>
      )}
      {found !== undefined && (
        <span>
          {inspector.steps.found} <code>{found}</code>
        </span>
      )}
      {found === undefined && same && <code>{expected}</code>}
    </span>
  );
}
