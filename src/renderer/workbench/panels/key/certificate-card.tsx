import { type ReactNode, useMemo, useState } from 'react';
import { CopyButton } from '../../elements/copy-button.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { StatusMark } from '../../elements/status-mark.tsx';
import { Tag } from '../../elements/tag.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { type CertificateFacts, readCertificateFacts } from '../../evidence/certificate-facts.ts';
import type { DrawnCertificate } from '../../evidence/chain-drawing.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import styles from './certificate-card.module.css';
import { ReadableFacts } from './readable-facts.tsx';
import type { BytesJump } from './use-bytes-jump.ts';

interface CertificateCardProps {
  readonly certificate: DrawnCertificate;
  readonly jump: BytesJump;
}

/** One certificate of the chain: who it is, whether it was valid and who signed it; opened, everything that it says. */
export function CertificateCard({ certificate, jump }: CertificateCardProps) {
  const { certificates } = useCredentialWords();
  const [open, setOpen] = useState(false);
  const facts = useMemo(() => readCertificateFacts(certificate.der), [certificate.der]);
  if (facts === undefined) return <p className={styles.unreadable}>{certificates.unreadable}</p>;
  return (
    <details
      className={styles.card}
      data-role={certificate.role}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Summary certificate={certificate} facts={facts} />
      </summary>
      {open && <Everything certificate={certificate} facts={facts} jump={jump} />}
    </details>
  );
}

interface FactsProps {
  readonly certificate: DrawnCertificate;
  readonly facts: CertificateFacts;
}

function Summary({ certificate, facts }: FactsProps) {
  const { certificates } = useCredentialWords();
  const { date } = useFormats();
  const { role, validity, signature } = certificate;
  const times = certificates.validity[validity ?? 'unjudged'](date(facts.notBefore), date(facts.notAfter));
  return (
    <>
      <span className={styles.role}>{certificates.roles[role]}</span>
      <span className={styles.name}>{facts.title}</span>
      <span className={styles.origin}>{describeOrigin(certificate, certificates)}</span>
      <span className={styles.state}>
        {validity !== undefined && (
          <StatusMark status={validity === 'valid' ? 'passed' : 'failed'} label="" />
        )}
        {times}
      </span>
      {signature !== undefined && (
        <span className={styles.state}>
          <StatusMark
            status={signature === 'valid' ? 'passed' : signature === 'invalid' ? 'failed' : 'not-evaluated'}
            label=""
          />
          {certificates.signed[signature]}
        </span>
      )}
    </>
  );
}

function describeOrigin(
  { origin, index }: DrawnCertificate,
  { origins }: ReturnType<typeof useCredentialWords>['certificates'],
): string {
  return origin === 'presented' || index !== undefined ? origins.presented(index ?? 0) : origins[origin];
}

function Everything({ certificate, facts, jump }: FactsProps & { readonly jump: BytesJump }) {
  const { certificates, terms } = useCredentialWords();
  const { moment } = useFormats();
  const names = certificates.facts;
  const show = certificate.span === undefined ? undefined : jump(certificate.span);
  return (
    <div className={styles.everything}>
      <dl className={styles.facts}>
        <Fact name={names.subject}>{facts.subject}</Fact>
        <Fact name={names.issuer}>{facts.isSelfIssued ? names.selfIssued : facts.issuer}</Fact>
        <Fact name={names.serialNumber}>
          <code>{facts.serialNumber}</code>
        </Fact>
        <Fact name={names.validity}>
          {certificates.until(moment(facts.notBefore), moment(facts.notAfter))}
        </Fact>
        <Fact name={names.key}>{facts.key}</Fact>
        <Fact name={names.signatureAlgorithm}>
          <code>{facts.signatureAlgorithm}</code>
        </Fact>
        <Fact name={names.version}>{facts.version}</Fact>
        <Fact name={names.fingerprint}>
          <code>{facts.fingerprint}</code>
          <CopyButton text={facts.fingerprint} label={certificates.copyFingerprint}>
            {certificates.copyShort}
          </CopyButton>
        </Fact>
      </dl>
      <h3 className={styles.heading}>{certificates.extensions}</h3>
      {facts.extensions.length === 0 && <p className={styles.none}>{certificates.noExtensions}</p>}
      <ul className={styles.extensions}>
        {facts.extensions.map(({ oid, name, critical, value }) => (
          <li key={oid}>
            <div className={styles.extension}>
              <strong>{name ?? certificates.unknownExtension}</strong>
              {name !== undefined && <span className={styles.term}>{terms[name]}</span>}
              <code>{oid}</code>
              {critical && <Tag>{certificates.critical}</Tag>}
            </div>
            {value !== undefined && <ReadableFacts node={value} />}
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <CopyButton text={facts.pem} label={certificates.copyPem}>
          {certificates.copyPem}
        </CopyButton>
        {show !== undefined && <LinkButton onClick={show}>{certificates.show}</LinkButton>}
      </div>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
