import { findDisagreement } from '../../../../shared/checks/known-disagreements.ts';
import { compareVerdicts, firstFailedStep } from '../../../../shared/checks/reconcile-verdicts.ts';
import type { StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { Button } from '../../elements/button.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { failedSentence } from '../../evidence/describe-step.ts';
import { stepNumber } from '../../evidence/step-number.ts';
import { useWords } from '../../words/use-words.ts';
import { StepFacts } from './step-facts.tsx';
import styles from './verdict-pair.module.css';

interface VerdictPairProps {
  readonly detail: CeremonyDetail;
  readonly hasBytes: boolean;
  readonly onShow: (step: StepVerdict) => void;
}

/** Both verdicts side by side, read in ten seconds: what failed first and why, what the library says, and whether they agree. */
export function VerdictPair({ detail, hasBytes, onShow }: VerdictPairProps) {
  return (
    <div className={styles.pair}>
      <OurVerdict steps={detail.steps} hasBytes={hasBytes} onShow={onShow} />
      <LibraryVerdict detail={detail} />
    </div>
  );
}

interface OurVerdictProps {
  readonly steps: readonly StepVerdict[];
  readonly hasBytes: boolean;
  readonly onShow: (step: StepVerdict) => void;
}

function OurVerdict({ steps, hasBytes, onShow }: OurVerdictProps) {
  const { inspector } = useWords();
  const words = inspector.steps;
  const first = firstFailedStep(steps);
  const others = steps.filter((step) => step.status === 'failed' && step !== first);
  const open = steps.filter(({ status }) => status === 'not-evaluated').length;
  return (
    <section className={styles.verdict} aria-label={words.ours} data-failed={first !== undefined}>
      <h2 className={styles.who}>{words.ours}</h2>
      <p className={styles.sentence}>
        <StatusMark status={first === undefined ? 'passed' : 'failed'} label="" />
        {first === undefined
          ? words.nothingFailed
          : words.firstFailed(stepNumber(first.step), failedSentence(first, inspector))}
      </p>
      {first === undefined ? null : <StepFacts step={first} />}
      {others.length > 0 && (
        <p className={styles.soft}>{words.alsoFailed(others.map(({ step }) => stepNumber(step)))}</p>
      )}
      {first === undefined && open > 0 && <p className={styles.soft}>{words.leftOpen(open)}</p>}
      {first !== undefined && first.spans.length > 0 && hasBytes && (
        <Button onClick={() => onShow(first)}>{words.showBytes}</Button>
      )}
    </section>
  );
}

/** The other verdict, in the library's own words, and why it differs from the steps where that is known. */
function LibraryVerdict({ detail: { libraryVerdict, steps } }: { readonly detail: CeremonyDetail }) {
  const { steps: words } = useWords().inspector;
  if (libraryVerdict === null) {
    return (
      <section className={styles.verdict} aria-label={words.library}>
        <h2 className={styles.who}>{words.library}</h2>
        <p className={styles.soft}>{words.noLibrary}</p>
      </section>
    );
  }
  const { verified, library, version, message } = libraryVerdict;
  const comparison = compareVerdicts(steps, libraryVerdict);
  const differs = comparison === 'library-accepts-we-reject' || comparison === 'library-rejects-we-pass';
  const failed = steps.filter(({ status }) => status === 'failed').map(({ step }) => step);
  const known = findDisagreement(failed, libraryVerdict);
  return (
    <section className={styles.verdict} aria-label={words.library}>
      <h2 className={styles.who}>
        {words.library}{' '}
        <code>
          {library} {version}
        </code>
      </h2>
      <p className={styles.sentence}>
        <StatusMark status={verified ? 'passed' : 'failed'} label="" />
        {verified ? words.libraryVerified : words.libraryRejected}
        <span className={styles.agreement} data-differs={differs}>
          {differs ? words.disagrees : words.agrees}
        </span>
      </p>
      {message !== null && <q className={styles.message}>{message}</q>}
      {differs && (
        <p className={styles.soft}>
          {known === undefined ? words.unknownReason : words.disagreements[known]}
        </p>
      )}
    </section>
  );
}
