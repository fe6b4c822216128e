import { useMemo } from 'react';
import type { DecodedRegistration } from '../../../../shared/ceremony/decoded-ceremony.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { ModelCard } from '../../credential/model-card.tsx';
import { Button } from '../../elements/button.tsx';
import { EmptyPane } from '../../elements/empty-pane.tsx';
import { readKeyFacts } from '../../evidence/key-facts.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';
import { keyBytes, registrationBytes } from '../../evidence/registration-bytes.ts';
import { askAttestationAgain, useAttestationReport } from '../../state/use-attestation-report.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import { AttestationSection } from './attestation-section.tsx';
import styles from './key-panel.module.css';
import { KeySection } from './key-section.tsx';
import { useBytesJump } from './use-bytes-jump.ts';

interface KeyPanelProps {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
}

/** The credential's public key in every form, who vouches for it, and how far that is to be believed. */
export function KeyPanel({ detail, evidence }: KeyPanelProps) {
  const { model } = useCredentialWords();
  const registration = useMemo(() => registrationBytes(detail, evidence), [detail, evidence]);
  const facts = useMemo(() => {
    const bytes = keyBytes(detail, registration);
    return bytes && readKeyFacts(bytes);
  }, [detail, registration]);
  const aaguid = registration?.authenticatorData?.attestedCredentialData?.aaguid;
  if (facts === undefined) return <NoKey detail={detail} />;
  return (
    <div className={styles.panel}>
      <KeySection detail={detail} facts={facts} registration={registration} />
      {aaguid !== undefined && (
        <section className={styles.section} aria-label={model.title}>
          <h2>{model.title}</h2>
          <ModelCard detail={detail} aaguid={aaguid} />
        </section>
      )}
      {registration !== undefined && <Judged detail={detail} registration={registration} />}
    </div>
  );
}

function NoKey({ detail: { kind, status } }: { readonly detail: CeremonyDetail }) {
  const { key } = useCredentialWords();
  const state = status === 'waiting' ? 'waiting' : kind;
  return <EmptyPane title={key.nothing[state]} line={key.nothingLine[state]} />;
}

interface JudgedProps {
  readonly detail: CeremonyDetail;
  readonly registration: DecodedRegistration;
}

/** What only the relying party can say: it has the roots. */
function Judged({ detail, registration }: JudgedProps) {
  const { key, attestation } = useCredentialWords();
  const loaded = useAttestationReport(detail);
  const report = loaded.state === 'loaded' ? loaded.report : null;
  const registrationId = report?.of === 'response' ? detail.id : (report?.registrationId ?? null);
  const jump = useBytesJump(registrationId, registration);
  if (report !== null) {
    return <AttestationSection detail={detail} report={report} registration={registration} jump={jump} />;
  }
  return (
    <section className={styles.section} aria-label={attestation.title} aria-busy={loaded.state === 'loading'}>
      <h2>{attestation.title}</h2>
      <p className={styles.line}>
        {loaded.state === 'loading'
          ? key.loading
          : loaded.state === 'failed'
            ? key.failed
            : attestation.notJudged}
      </p>
      {loaded.state === 'failed' && (
        <div>
          <Button onClick={() => askAttestationAgain(detail)}>{key.again}</Button>
        </div>
      )}
    </section>
  );
}
