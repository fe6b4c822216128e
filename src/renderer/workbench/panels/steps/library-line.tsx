import type { LibraryVerdict } from '../../../../shared/contract/ceremony.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './steps-panel.module.css';

/** The other verdict, in the library's own words. */
export function LibraryLine({ verdict }: { readonly verdict: LibraryVerdict | null }) {
  const { inspector } = useWords();
  if (verdict === null) return <p className={styles.quiet}>{inspector.steps.noLibrary}</p>;
  const { verified, library, version, message } = verdict;
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
    </div>
  );
}
