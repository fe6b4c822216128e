import type { ReactNode } from 'react';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { findCoseAlgorithm } from '../../../../shared/cose/cose-algorithms.ts';
import { FlagLights } from '../../elements/flag-lights.tsx';
import { algorithmFact } from '../../evidence/algorithm-fact.ts';
import { type ModelFact, modelFact } from '../../evidence/model-fact.ts';
import { nameModelShortly } from '../../evidence/name-model.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { backupFacts, type CounterFact, counterFact, type FactTone } from '../../evidence/verdict-facts.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './verdict-panel.module.css';

interface FactStripProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** One strip: flags, counter, backup, who the authenticator claims to be, algorithm, how long it took. */
export function FactStrip({ detail, evidence }: FactStripProps) {
  const { inspector } = useWords();
  const { facts, seconds } = inspector.verdict;
  const counter = counterFact(detail);
  const model = modelFact(detail, evidence);
  const alg = algorithmFact(detail);
  const { flags, elapsed, clientFacts } = detail;
  return (
    <dl className={styles.facts}>
      {flags !== null && (
        <Fact name={inspector.flags.label}>
          <FlagLights flags={flags} size="large" />
        </Fact>
      )}
      {counter !== undefined && <Counter counter={counter} />}
      {backupFacts(detail).map(({ flag, before, now }) => (
        <Fact key={flag} name={flag}>
          <strong>
            {before ? 1 : 0} → <Toned tone={flag === 'BE' ? 'fail' : 'warn'}>{now ? 1 : 0}</Toned>
          </strong>
        </Fact>
      ))}
      {model !== undefined && <Model model={model} />}
      {alg !== undefined && (
        <Fact name={facts.algorithm}>
          <strong title={String(alg)}>{findCoseAlgorithm(alg)?.name ?? alg}</strong>
        </Fact>
      )}
      {elapsed !== null && (
        <Fact name={facts.took}>
          <strong>{seconds(elapsed)}</strong>
          {detail.status === 'refused' && clientFacts !== null && (
            <small>{facts.tookOf(seconds(clientFacts.timeout))}</small>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Toned({ tone, children }: { readonly tone: FactTone; readonly children: ReactNode }) {
  return (
    <span className={styles.toned} data-tone={tone}>
      {children}
    </span>
  );
}

function Counter({ counter: { before, now, move } }: { readonly counter: CounterFact }) {
  const { facts } = useWords().inspector.verdict;
  if (move === 'unused') {
    return (
      <Fact name={facts.signCount}>
        <strong>0</strong>
        <small>{facts.noCounter}</small>
      </Fact>
    );
  }
  const bad = move === 'fell' || move === 'stayed';
  return (
    <Fact name={facts.signCount}>
      <strong>
        {before !== null && `${before} → `}
        <Toned tone={bad ? 'fail' : 'plain'}>{now}</Toned>
      </strong>
      {bad && (
        <small>
          <Toned tone="fail">{facts[move]}</Toned>
        </small>
      )}
    </Fact>
  );
}

// The one fact without a known length: it gives way before the strip takes a second row.
function Model({ model: { aaguid, certainty } }: { readonly model: ModelFact }) {
  const { inspector } = useWords();
  const { facts } = inspector.verdict;
  const name = nameModelShortly(aaguid, inspector);
  return (
    <div className={`${styles.fact} ${styles.model}`}>
      <dt>{facts.authenticator}</dt>
      <dd title={`${name}, ${facts.certainty[certainty]}\n${aaguid}`}>
        <strong>{name}</strong> <small>{facts.certainty[certainty]}</small>
      </dd>
    </div>
  );
}
