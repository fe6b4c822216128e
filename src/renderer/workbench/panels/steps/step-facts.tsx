import type { StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './steps-panel.module.css';

/** What a step expected and what it found. */
export function StepFacts({ step: { expected, found, status } }: { readonly step: StepVerdict }) {
  const { steps } = useWords().inspector;
  if (expected === undefined && found === undefined) return null;
  // Where nothing differs, one value says it all.
  const same = expected === found || (status === 'passed' && expected === undefined);
  return (
    <span className={styles.facts}>
      {expected !== undefined && !same && (
        <span>
          {steps.expected} <code>{expected}</code>
        </span>
      )}
      {found !== undefined && (
        <span>
          {steps.found} <code>{found}</code>
        </span>
      )}
      {found === undefined && same && <code>{expected}</code>}
    </span>
  );
}

/** What a step found, as much of it as there is room for beside its sentence. */
export function BriefFact({ step: { found, expected } }: { readonly step: StepVerdict }) {
  const value = found ?? expected;
  return value === undefined ? null : <code className={styles.brief}>{value}</code>;
}
