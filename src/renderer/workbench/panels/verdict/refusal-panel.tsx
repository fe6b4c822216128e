import { useMemo } from 'react';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { explainRefusal } from '../../../../shared/explain/explain-refusal.ts';
import type { RefusalFact } from '../../../../shared/explain/refusal-explanation.ts';
import type { InspectorWords } from '../../words/inspector/en.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './refusal-panel.module.css';

function parseOptions(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The explanation works with less evidence; the text itself stands under Exchange.
    return undefined;
  }
}

function describeFact(fact: RefusalFact, { refusal }: InspectorWords): string {
  // The table pairs each code with its own describer; the compiler cannot follow that pairing through an index.
  const describe = refusal.facts[fact.code] as (fact: RefusalFact) => string;
  return describe(fact);
}

/** The exception exactly as it came, what may lie behind it with the evidence for each, and what to try. */
export function RefusalPanel({ detail }: { readonly detail: CeremonyDetail }) {
  const { inspector } = useWords();
  const words = inspector.refusal;
  const { refusal, clientFacts, kind, rpId, origin, virtual } = detail;
  const causes = useMemo(() => {
    if (refusal === null) return [];
    const options = detail.options === null ? undefined : parseOptions(detail.options);
    const userAgent = clientFacts?.userAgent ?? '';
    // The window's host is asked only where the client did not name itself.
    const evidence = { kind, refusal, clientFacts, options, rpId, origin, userAgent, virtual };
    return explainRefusal({ ...evidence, host: 'none' }).causes;
  }, [detail.options, refusal, clientFacts, kind, rpId, origin, virtual]);
  if (refusal === null) return null;
  return (
    <div className={styles.refusal}>
      <section aria-label={words.label} className={styles.exception}>
        <h2>{words.label}</h2>
        <p className={styles.name}>
          <code>{refusal.name}</code>
          <Duration detail={detail} />
        </p>
        {refusal.message === '' ? (
          <p className={styles.soft}>{words.noMessage}</p>
        ) : (
          <blockquote className={styles.message}>{refusal.message}</blockquote>
        )}
      </section>
      <section aria-label={words.causes}>
        <h2>{words.causes}</h2>
        <ol className={styles.causes}>
          {causes.map(({ code, likelihood, because, nextStep }) => (
            <li key={code}>
              <h3>
                {words.causesByCode[code]}
                <span className={styles.likelihood} data-likelihood={likelihood}>
                  {words.likelihoods[likelihood]}
                </span>
              </h3>
              {because.length > 0 && (
                <p className={styles.soft}>
                  <span className={styles.label}>{words.because}</span>
                  {because.map((fact) => describeFact(fact, inspector)).join(' · ')}
                </p>
              )}
              <p>
                <span className={styles.label}>{words.next}</span>
                {words.nextSteps[nextStep]}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Duration({ detail: { elapsed, clientFacts } }: { readonly detail: CeremonyDetail }) {
  const { verdict, refusal } = useWords().inspector;
  if (elapsed === null) return null;
  const taken = verdict.seconds(elapsed);
  return (
    <span className={styles.soft}>
      {clientFacts === null
        ? refusal.took(taken)
        : refusal.tookOf(taken, verdict.seconds(clientFacts.timeout))}
    </span>
  );
}
