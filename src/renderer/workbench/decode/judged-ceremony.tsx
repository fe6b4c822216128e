import { Inspector } from '../inspector.tsx';
import { useDecodeWords } from '../words/decode/use-decode-words.ts';
import { describeFailure } from '../words/describe-failure.ts';
import { useWords } from '../words/use-words.ts';
import styles from './decode-view.module.css';
import { useJudged } from './use-judged.ts';

/** There is nothing in the list that it could be put beside: it is in no list. */
const without = ['compare'] as const;

/** A response or a ceremony file, as the inspector shows one; it is in the list only when the person wants that. */
export function JudgedCeremony({ text }: { readonly text: string }) {
  const words = useDecodeWords();
  const { shell, inspector } = useWords();
  const judged = useJudged(text);
  if (judged === undefined) return <p className={styles.judging}>{words.judging}</p>;
  if (judged.failure !== undefined) {
    const { message, nextStep } = describeFailure(judged.failure, shell);
    return (
      <p className={styles.refused} role="alert">
        {message}
        {inspector.verdict.sentenceGap}
        {nextStep}
      </p>
    );
  }
  return judged.detail === undefined ? null : (
    <div className={styles.panes}>
      <Inspector detail={judged.detail} without={without} />
    </div>
  );
}
