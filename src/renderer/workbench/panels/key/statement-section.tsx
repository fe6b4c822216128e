import type { DecodedRegistration } from '../../../../shared/ceremony/decoded-ceremony.ts';
import type { ReportedStatement } from '../../../../shared/contract/attestation-report.ts';
import { statementParts } from '../../evidence/statement-parts.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import panel from './key-panel.module.css';
import { ReadableFacts } from './readable-facts.tsx';

interface StatementSectionProps {
  readonly statement: ReportedStatement;
  readonly registration: DecodedRegistration;
  /** `attStmt`, or `attStmt[1]` inside of a compound one. */
  readonly name: string;
}

/** The structures inside of a statement that are not certificates, in words: what a TPM certified, what Google's service signed. */
export function StatementSection({ statement: { fmt }, registration, name }: StatementSectionProps) {
  const { attestation } = useCredentialWords();
  const parts = statementParts(registration.roots, name);
  if (parts.length === 0 || (fmt !== 'tpm' && fmt !== 'android-safetynet')) return null;
  return (
    <section className={panel.section} aria-label={attestation.statement[fmt]}>
      <h2>{attestation.statement[fmt]}</h2>
      <p className={panel.line}>{attestation.statementLines[fmt]}</p>
      <div className={panel.halves}>
        {parts.map(({ part, node }) => (
          <div key={part} className={panel.part}>
            <h3 className={panel.heading}>{attestation.parts[part]}</h3>
            <ReadableFacts node={node} />
          </div>
        ))}
      </div>
    </section>
  );
}
