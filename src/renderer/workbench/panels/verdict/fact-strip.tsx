import type { ReactNode } from 'react';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { findCoseAlgorithm } from '../../../../shared/cose/cose-algorithms.ts';
import type { FactTopic } from '../../credential/fact-card.tsx';
import { Explained } from '../../elements/explained.tsx';
import { FlagLights } from '../../elements/flag-lights.tsx';
import { lateView } from '../../elements/late-view.tsx';
import { algorithmFact } from '../../evidence/algorithm-fact.ts';
import { isSuspicious } from '../../evidence/counter-move.ts';
import { type ModelFact, modelFact } from '../../evidence/model-fact.ts';
import { nameModelShortly } from '../../evidence/name-model.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { backupFacts, type CounterFact, counterFact, type FactTone } from '../../evidence/verdict-facts.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './verdict-panel.module.css';

const FactCard = lateView(async () => (await import('../../credential/fact-card.tsx')).FactCard);

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
  const card = (topic: FactTopic) => (close: () => void) => (
    <FactCard topic={topic} detail={detail} aaguid={model?.aaguid} onLeave={close} />
  );
  return (
    <dl className={styles.facts}>
      {flags !== null && (
        <Fact name={inspector.flags.label} card={card('flags')} layout="inline">
          <FlagLights flags={flags} size="large" />
        </Fact>
      )}
      {counter !== undefined && <Counter counter={counter} card={card('signCount')} />}
      {backupFacts(detail).map(({ flag, before, now }) => (
        <Fact key={flag} name={flag} card={card(flag)}>
          <strong>
            {before ? 1 : 0} → <Toned tone={flag === 'BE' ? 'fail' : 'warn'}>{now ? 1 : 0}</Toned>
          </strong>
        </Fact>
      ))}
      {model !== undefined && <Model model={model} card={card('model')} />}
      {alg !== undefined && (
        <Fact name={facts.algorithm} card={card('algorithm')}>
          <strong title={String(alg)}>{findCoseAlgorithm(alg)?.name ?? alg}</strong>
        </Fact>
      )}
      {elapsed !== null && (
        <Fact name={facts.took} card={card('took')}>
          <strong>{seconds(elapsed)}</strong>
          {detail.status === 'refused' && clientFacts !== null && (
            <small>{facts.tookOf(seconds(clientFacts.timeout))}</small>
          )}
        </Fact>
      )}
    </dl>
  );
}

type Card = (close: () => void) => ReactNode;

interface FactProps {
  readonly name: string;
  /** What it is, in plain words. */
  readonly card: Card;
  readonly layout?: 'stacked' | 'inline';
  readonly children: ReactNode;
}

function Fact({ name, card, layout = 'stacked', children }: FactProps) {
  return (
    <div className={styles.fact} data-layout={layout}>
      <dt>
        <Explained label={name}>{card}</Explained>
      </dt>
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

interface CounterProps {
  readonly counter: CounterFact;
  readonly card: Card;
}

function Counter({ counter: { before, now, move }, card }: CounterProps) {
  const { facts } = useWords().inspector.verdict;
  if (move === 'unused') {
    return (
      <Fact name={facts.signCount} card={card}>
        <strong>0</strong>
        <small>{facts.noCounter}</small>
      </Fact>
    );
  }
  return (
    <Fact name={facts.signCount} card={card}>
      <strong>
        {before !== null && `${before} → `}
        <Toned tone={move !== 'none' && isSuspicious(move) ? 'fail' : 'plain'}>{now}</Toned>
      </strong>
      {move !== 'none' && move !== 'rose' && (
        <small>
          <Toned tone="fail">{facts[move]}</Toned>
        </small>
      )}
    </Fact>
  );
}

interface ModelProps {
  readonly model: ModelFact;
  readonly card: Card;
}

// The one fact without a known length: it gives way before the strip takes a second row.
function Model({ model: { aaguid, certainty }, card }: ModelProps) {
  const { inspector } = useWords();
  const { facts } = inspector.verdict;
  const name = nameModelShortly(aaguid, inspector);
  return (
    <div className={`${styles.fact} ${styles.model}`} data-layout="stacked">
      <dt>
        <Explained label={facts.authenticator}>{card}</Explained>
      </dt>
      <dd title={`${name}, ${facts.certainty[certainty]}\n${aaguid}`}>
        <strong>{name}</strong> <small>{facts.certainty[certainty]}</small>
      </dd>
    </div>
  );
}
