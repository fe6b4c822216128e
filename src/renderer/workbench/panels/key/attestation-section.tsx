import type { DecodedRegistration } from '../../../../shared/ceremony/decoded-ceremony.ts';
import type { AttestationReport, ReportedStatement } from '../../../../shared/contract/attestation-report.ts';
import type { CeremonyDetail } from '../../../../shared/contract/ceremony.ts';
import { StatusMark } from '../../elements/status-mark.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { attestationAsked } from '../../evidence/attestation-asked.ts';
import { type TrustCode, type TrustReason, trustReason } from '../../evidence/trust-reason.ts';
import type { CredentialWords } from '../../words/credential/en.ts';
import { useCredentialWords } from '../../words/credential/use-credential-words.ts';
import { CertificateSection } from './certificate-section.tsx';
import { CheckList } from './check-list.tsx';
import styles from './key-panel.module.css';
import { StatementSection } from './statement-section.tsx';
import type { BytesJump } from './use-bytes-jump.ts';

interface AttestationSectionProps {
  readonly detail: CeremonyDetail;
  readonly report: AttestationReport;
  readonly registration: DecodedRegistration;
  readonly jump: BytesJump;
}

/** Who vouches for the key: of what type, by which sentences, up to which root. A compound statement is each of its parts. */
export function AttestationSection({ detail, report, registration, jump }: AttestationSectionProps) {
  const { attestation } = useCredentialWords();
  const { statement, parts } = report;
  const shared = { report, detail, registration, jump };
  return (
    <>
      <Statement {...shared} statement={statement} title={attestation.title} name="attStmt" />
      {parts.map((part, index) => (
        <Statement
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a statement never move.
          key={index}
          {...shared}
          statement={part}
          title={attestation.part(index + 1, part.fmt)}
          name={`attStmt[${index}]`}
        />
      ))}
    </>
  );
}

interface StatementProps extends AttestationSectionProps {
  readonly statement: ReportedStatement;
  readonly title: string;
  readonly name: string;
}

function Statement({ detail, report, statement, title, name, registration, jump }: StatementProps) {
  const { attestation } = useCredentialWords();
  const { moment } = useFormats();
  const { type, fmt, checks } = statement;
  const procedure = attestation.procedure(fmt);
  const isCompound = statement === report.statement && report.parts.length > 0;
  const time = attestation.judgedAt[report.atRegistration ? 'registration' : 'now'](moment(report.judgedAt));
  return (
    <>
      <section className={styles.section} aria-label={title}>
        <h2>{title}</h2>
        {report.of === 'record' && <p className={styles.note}>{attestation.ofRecord}</p>}
        <p className={styles.type}>
          <strong>{attestation.types[type ?? 'unknown']}</strong> <code>{fmt}</code>
        </p>
        <p className={styles.line}>
          {isCompound ? attestation.compoundLine : attestation.typeLines[type ?? 'unknown']}
        </p>
        {type === 'None' && <p className={styles.line}>{describeWithheld(detail, attestation)}</p>}
        {!isCompound && type !== 'None' && (
          <Trust reason={trustReason(statement)} report={report} time={time} />
        )}
        {checks.length > 0 && (
          <>
            <h3 className={styles.heading}>{procedure}</h3>
            <CheckList label={procedure} checks={checks} jump={jump} />
          </>
        )}
      </section>
      <StatementSection statement={statement} registration={registration} name={name} />
      {!isCompound && statement.presented.length > 0 && (
        <CertificateSection statement={statement} jump={jump} />
      )}
    </>
  );
}

function describeWithheld(
  { kind, options }: CeremonyDetail,
  { withheld }: CredentialWords['attestation'],
): string {
  const asked = kind === 'registration' ? attestationAsked(options) : undefined;
  if (asked === undefined) return withheld.unknown;
  return asked === 'none' ? withheld['asked-none'] : withheld['not-given'](asked);
}

const trustMarks: Record<TrustCode, 'passed' | 'failed' | 'policy' | 'not-evaluated'> = {
  'no-attestation': 'policy',
  self: 'policy',
  'not-verified': 'failed',
  'unknown-format': 'not-evaluated',
  trusted: 'passed',
  broken: 'failed',
  nowhere: 'policy',
};

interface TrustProps {
  readonly reason: TrustReason;
  readonly report: AttestationReport;
  readonly time: string;
}

function Trust({ reason, report, time }: TrustProps) {
  const { attestation, checks } = useCredentialWords();
  const { trust } = attestation;
  const { code, anchor = '', rule } = reason;
  const sentence = code === 'trusted' || code === 'broken' ? trust[code](anchor) : trust[code];
  const broken = rule === undefined || code === 'nowhere' ? undefined : checks[rule]?.failed;
  const hasChain = code === 'trusted' || code === 'broken' || code === 'nowhere';
  const whose =
    report.trust === 'chosen'
      ? attestation.chosen
      : code === 'nowhere'
        ? attestation.notChosenNowhere
        : attestation.notChosen;
  return (
    <div className={styles.trust} data-code={code}>
      <h3 className={styles.heading}>{trust.title}</h3>
      <p className={styles.verdict}>
        <span className={styles.mark}>
          <StatusMark status={trustMarks[code]} label="" />
        </span>
        <span>
          {sentence}
          {broken !== undefined && <span className={styles.broken}>{attestation.because(broken)}</span>}
        </span>
      </p>
      {hasChain && (
        <p className={styles.note}>
          {whose} {time}
        </p>
      )}
    </div>
  );
}
