import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { CopyButton } from '../elements/copy-button.tsx';
import { StatusMark } from '../elements/status-mark.tsx';
import { attestationAsked } from '../evidence/attestation-asked.ts';
import { type ModelCertainty, type ModelTruth, modelTruth } from '../evidence/model-truth.ts';
import { useAttestationReport } from '../state/use-attestation-report.ts';
import type { CredentialWords } from '../words/credential/en.ts';
import { useCredentialWords } from '../words/credential/use-credential-words.ts';
import styles from './model-card.module.css';

interface ModelCardProps {
  readonly detail: CeremonyDetail;
  readonly aaguid: string;
}

const marks: Record<ModelCertainty, 'passed' | 'failed' | 'policy' | 'not-evaluated' | 'unanswered'> = {
  attested: 'passed',
  certified: 'policy',
  self: 'policy',
  claimed: 'policy',
  refuted: 'failed',
  erased: 'not-evaluated',
  zero: 'not-evaluated',
  u2f: 'not-evaluated',
  open: 'not-evaluated',
};

/** What the AAGUID says, how sure that is and why, who named it, and the number itself. */
export function ModelCard({ detail, aaguid }: ModelCardProps) {
  const { model, key } = useCredentialWords();
  const loaded = useAttestationReport(detail);
  if (loaded.state === 'loading') return <p className={styles.line}>{key.loading}</p>;
  const report = loaded.state === 'loaded' ? loaded.report : null;
  // The options of a sign-in say nothing of what was asked at registration.
  const asked = detail.kind === 'registration' ? attestationAsked(detail.options) : undefined;
  const truth = modelTruth({ aaguid, report, asked });
  return (
    <div className={styles.card}>
      <p className={styles.name}>
        <strong>{nameOf(truth, model)}</strong>
        <span className={styles.certainty} data-certainty={truth.certainty}>
          <StatusMark status={marks[truth.certainty]} label="" />
          {model.certainty[truth.certainty]}
        </span>
      </p>
      <p className={styles.line}>
        {truth.certainty === 'attested'
          ? model.lines.attested(truth.anchor ?? '')
          : model.lines[truth.certainty]}
      </p>
      <p className={styles.number}>
        <code>{truth.aaguid}</code>
        <CopyButton text={truth.aaguid} label={model.copy}>
          {model.copyShort}
        </CopyButton>
      </p>
      <p className={styles.source}>{describeSource(truth, model)}</p>
    </div>
  );
}

function nameOf({ name }: ModelTruth, { nameless }: CredentialWords['model']): string {
  return name.kind === 'named' ? (name.name ?? nameless.unknown) : nameless[name.kind];
}

function describeSource({ name, list }: ModelTruth, words: CredentialWords['model']): string {
  if (name.kind === 'named') return words.named(list.source, list.date);
  if (name.kind === 'virtual') return words.virtual;
  return name.kind === 'zero' ? words.intro : words.unlisted(list.source, list.date);
}
