import { useMemo } from 'react';
import type { ReportedStatement } from '../../../../shared/contract/attestation-report.ts';
import { drawChain } from '../../evidence/chain-drawing.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import { CertificateCard } from './certificate-card.tsx';
import styles from './certificate-section.module.css';
import { CheckList } from './check-list.tsx';
import panel from './key-panel.module.css';
import type { BytesJump } from './use-bytes-jump.ts';

interface CertificateSectionProps {
  readonly statement: ReportedStatement;
  readonly jump: BytesJump;
}

/** The chain from the attestation certificate to the root, and the rules that such a path has to keep. */
export function CertificateSection({ statement, jump }: CertificateSectionProps) {
  const { certificates, attestation } = useCredentialWords();
  const { path, unused } = useMemo(() => drawChain(statement), [statement]);
  const { chain } = statement;
  return (
    <section className={panel.section} aria-label={certificates.title}>
      <h2>{certificates.title}</h2>
      <p className={panel.line}>{certificates.intro}</p>
      <ol className={styles.chain} aria-label={certificates.label}>
        {path.map((certificate, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the path is what tells them apart.
          <li key={place}>
            <CertificateCard certificate={certificate} jump={jump} />
          </li>
        ))}
      </ol>
      {unused.length > 0 && (
        <>
          <h3 className={panel.heading}>{certificates.unused}</h3>
          <ul className={styles.unused}>
            {unused.map((certificate) => (
              <li key={certificate.index}>
                <CertificateCard certificate={certificate} jump={jump} />
              </li>
            ))}
          </ul>
        </>
      )}
      {chain !== null && (
        <>
          <h3 className={panel.heading}>{attestation.pathRules}</h3>
          <CheckList label={attestation.pathRules} checks={chain.checks} jump={jump} />
        </>
      )}
    </section>
  );
}
