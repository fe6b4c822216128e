import { cancelImport, showOnlyImported, undoImport } from '../../commands/import-ceremonies.ts';
import { Button } from '../../elements/button.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { formatSize } from '../../evidence/format-size.ts';
import { type ImportRun, useImports } from '../../state/imports.ts';
import { describeFailure } from '../../words/describe-failure.ts';
import { useImportWords } from '../../words/import/use-import-words.ts';
import { useWords } from '../../words/use-words.ts';
import { BadItems } from './bad-items.tsx';
import styles from './import-strip.module.css';

export function ImportResult({ run }: { readonly run: ImportRun }) {
  const words = useImportWords();
  const { phase, badCount } = run;
  const reading = phase === 'reading';
  return (
    <section className={styles.strip} aria-label={words.label} data-phase={phase}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.phases[phase]}</h2>
        {reading ? (
          <Button onClick={cancelImport}>{words.cancel}</Button>
        ) : (
          <IconButton icon="close" label={words.dismiss} onClick={useImports.getState().importDismissed} />
        )}
      </div>
      <Source run={run} />
      {reading ? (
        <progress aria-label={words.progress} value={run.bytesRead} max={Math.max(run.bytesTotal, 1)} />
      ) : null}
      <Outcome run={run} />
      <Failure run={run} />
      {reading ? null : <NextSteps run={run} />}
      {badCount === 0 ? null : <BadItems run={run} />}
    </section>
  );
}

function Source({ run: { fileNames, bytesRead, bytesTotal, phase } }: { readonly run: ImportRun }) {
  const words = useImportWords();
  const [only] = fileNames;
  const size = formatSize(bytesTotal);
  return (
    <p className={styles.source}>
      <span dir="auto">
        {fileNames.length === 1 && only !== undefined ? only : words.files(fileNames.length)}
      </span>
      <span>{phase === 'reading' ? words.readOf(formatSize(bytesRead), size) : size}</span>
    </p>
  );
}

/** In the order in which somebody wants to hear it. */
const outcomes = ['accepted', 'rejected', 'undecided', 'refused', 'waiting'] as const;

function Outcome({ run: { kept, badCount, phase } }: { readonly run: ImportRun }) {
  const words = useImportWords();
  const { inspector } = useWords();
  const { count } = useFormats();
  const total = outcomes.reduce((sum, status) => sum + (kept[status] ?? 0), 0);
  const parts = outcomes.flatMap((status) => {
    const number = kept[status] ?? 0;
    return number === 0 ? [] : [`${count(number)} ${inspector.statuses[status]}`];
  });
  return (
    <p className={styles.outcome} role={phase === 'reading' ? undefined : 'status'}>
      <strong>{words.kept(count(total), total === 1)}</strong>
      {parts.length === 0 ? null : <span>{parts.join(' · ')}</span>}
      {badCount === 0 ? null : (
        <span className={styles.bad}>{words.leftOut(count(badCount), badCount === 1)}</span>
      )}
    </p>
  );
}

function Failure({ run: { failure } }: { readonly run: ImportRun }) {
  const { shell, inspector } = useWords();
  if (failure === null) return null;
  const { message, nextStep } = describeFailure(failure, shell);
  return (
    <p className={styles.failure}>
      {message}
      {inspector.verdict.sentenceGap}
      {nextStep}
    </p>
  );
}

function NextSteps({ run: { importId, kept } }: { readonly run: ImportRun }) {
  const words = useImportWords();
  if (importId === null || Object.keys(kept).length === 0) return null;
  return (
    <div className={styles.actions}>
      <Button onClick={showOnlyImported}>{words.showOnly}</Button>
      <Button onClick={undoImport}>{words.undo}</Button>
    </div>
  );
}
