import { decodeBytes } from '../../commands/decode-input.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import type { ImportRun } from '../../state/imports.ts';
import { describeNoCeremony } from '../../words/import/describe-no-ceremony.ts';
import { useImportWords } from '../../words/import/use-import-words.ts';
import styles from './import-strip.module.css';

/** What was left out, each with its place and the reason, and a way to look at it. */
export function BadItems({ run: { bad, badCount } }: { readonly run: ImportRun }) {
  const words = useImportWords();
  const { count } = useFormats();
  return (
    <section aria-label={words.badLabel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then it must scroll by keyboard too */}
      <ul className={styles.list} tabIndex={0}>
        {bad.map(({ fileName, line, fault, bytes }) => (
          <li key={`${fileName}:${line}`}>
            <span className={styles.place} dir="auto">
              {words.place(fileName, count(line))}
            </span>
            <span>{describeNoCeremony(fault, words)}</span>
            {bytes === undefined ? null : (
              <LinkButton onClick={() => decodeBytes(bytes, `${fileName}:${line}`)}>
                {words.lookAt}
              </LinkButton>
            )}
          </li>
        ))}
        {badCount > bad.length ? <li>{words.more(count(badCount - bad.length))}</li> : null}
      </ul>
    </section>
  );
}
