import { findDisagreement } from '../../../../shared/checks/known-disagreements.ts';
import type { StepVerdict } from '../../../../shared/checks/step-verdict.ts';
import type { LibraryVerdict } from '../../../../shared/contract/ceremony.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './steps-panel.module.css';

interface LibraryLineProps {
  readonly verdict: LibraryVerdict | null;
  readonly steps: readonly StepVerdict[];
}

/** The other verdict, in the library's own words, and why it differs from the steps where that is known. */
export function LibraryLine({ verdict, steps }: LibraryLineProps) {
  const { inspector } = useWords();
  if (verdict === null) return <p className={styles.quiet}>{inspector.steps.noLibrary}</p>;
  const { verified, library, version, message } = verdict;
  const failed = steps.filter(({ status }) => status === 'failed').map(({ step }) => step);
  const disagreement = findDisagreement(failed, verdict);
  return (
    <div className={`${styles.line} ${styles.library}`}>
      <span className={styles.mark}>
        <StatusMark status={verified ? 'passed' : 'failed'} />
      </span>
      <span className={styles.number}>{inspector.steps.library}</span>
      <span className={styles.sentence}>
        <code>
          {library} {version}
        </code>{' '}
        {verified ? inspector.steps.libraryVerified : inspector.steps.libraryRejected}
      </span>
      {message !== null && <q className={styles.message}>{message}</q>}
      {disagreement !== undefined && (
        <span className={styles.reason}>{inspector.steps.disagreements[disagreement]}</span>
      )}
    </div>
  );
}
