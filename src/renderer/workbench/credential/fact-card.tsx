import { Fragment } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { findCoseAlgorithm } from '../../../shared/cose/cose-algorithms.ts';
import { openKey, openLifeline } from '../commands/show-credential.ts';
import { FlagLights, largeFlags } from '../elements/flag-lights.tsx';
import { LinkButton } from '../elements/link-button.tsx';
import { algorithmFact } from '../evidence/algorithm-fact.ts';
import { algorithmAdvice } from '../evidence/key-facts.ts';
import { counterFact } from '../evidence/verdict-facts.ts';
import { useCredentialWords } from '../words/credential/use-credential-words.ts';
import { useWords } from '../words/use-words.ts';
import styles from './fact-card.module.css';
import { ModelCard } from './model-card.tsx';

/** What a fact of the strip is about. */
export type FactTopic = 'flags' | 'signCount' | 'BE' | 'BS' | 'model' | 'algorithm' | 'took';

interface FactCardProps {
  readonly topic: FactTopic;
  readonly detail: CeremonyDetail;
  readonly aaguid?: string | undefined;
  /** Something in it leads elsewhere. */
  onLeave(): void;
}

/** One fact of the strip in plain words, for somebody who has never seen it: what it is, and what it says here. */
export function FactCard({ topic, detail, aaguid, onLeave }: FactCardProps) {
  switch (topic) {
    case 'flags':
      return <FlagsCard flags={detail.flags ?? 0} />;
    case 'signCount':
      return <CounterCard detail={detail} onLeave={onLeave} />;
    case 'BE':
    case 'BS':
      return <BackupCard flag={topic} detail={detail} />;
    case 'model':
      return aaguid === undefined ? null : (
        <AuthenticatorCard detail={detail} aaguid={aaguid} onLeave={onLeave} />
      );
    case 'algorithm':
      return <AlgorithmCard detail={detail} />;
    case 'took':
      return <TookCard />;
  }
}

function FlagsCard({ flags }: { readonly flags: number }) {
  const { inspector } = useWords();
  const { facts } = useCredentialWords();
  return (
    <div className={styles.card}>
      <p>{facts.flags}</p>
      <dl className={styles.flags}>
        {largeFlags.map((flag) => (
          <Fragment key={flag}>
            <dt>
              <FlagLights flags={flags} only={[flag]} />
            </dt>
            <dd>{inspector.explanations[flag]}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

function CounterCard({ detail, onLeave }: Pick<FactCardProps, 'detail' | 'onLeave'>) {
  const { facts, lifeline } = useCredentialWords();
  const move = counterFact(detail)?.move;
  return (
    <div className={styles.card}>
      <p>{facts.signCount}</p>
      <p>
        {move === undefined || move === 'none'
          ? facts.counts[detail.kind === 'registration' ? 'none' : 'unknown']
          : lifeline.changes[`counter-${move}`]}
      </p>
      <p>
        <LinkButton
          onClick={() => {
            onLeave();
            openLifeline();
          }}
        >
          {facts.openLifeline}
        </LinkButton>
      </p>
    </div>
  );
}

function BackupCard({ flag, detail }: { readonly flag: 'BE' | 'BS'; readonly detail: CeremonyDetail }) {
  const { inspector } = useWords();
  const { lifeline } = useCredentialWords();
  const isSet = ((detail.flags ?? 0) & (flag === 'BE' ? 0x08 : 0x10)) !== 0;
  const change =
    flag === 'BE'
      ? isSet
        ? 'backup-eligibility-gained'
        : 'backup-eligibility-lost'
      : isSet
        ? 'backed-up'
        : 'no-longer-backed-up';
  return (
    <div className={styles.card}>
      <p>{inspector.explanations[flag]}</p>
      <p>{lifeline.changes[change]}</p>
    </div>
  );
}

interface AuthenticatorCardProps extends Pick<FactCardProps, 'detail' | 'onLeave'> {
  readonly aaguid: string;
}

function AuthenticatorCard({ detail, aaguid, onLeave }: AuthenticatorCardProps) {
  const { facts, model } = useCredentialWords();
  return (
    <div className={styles.card}>
      <ModelCard detail={detail} aaguid={aaguid} />
      <p className={styles.soft}>{model.intro}</p>
      <p>
        <LinkButton
          onClick={() => {
            onLeave();
            openKey();
          }}
        >
          {facts.openKey}
        </LinkButton>
      </p>
    </div>
  );
}

function AlgorithmCard({ detail }: { readonly detail: CeremonyDetail }) {
  const { facts, key } = useCredentialWords();
  const alg = algorithmFact(detail);
  const algorithm = findCoseAlgorithm(alg);
  return (
    <div className={styles.card}>
      <p>{facts.algorithm(algorithm?.name ?? `${alg}`)}</p>
      <p>
        {key.facts.advice} {key.advice[algorithmAdvice(algorithm)]}
      </p>
    </div>
  );
}

function TookCard() {
  const { facts } = useCredentialWords();
  return (
    <div className={styles.card}>
      <p>{facts.took}</p>
    </div>
  );
}
