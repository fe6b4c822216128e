import type { Finding } from '../../../shared/inspection/finding.ts';
import { describeFinding } from '../../../shared/words/describe-finding.ts';
import { Icon } from '../elements/icon.tsx';
import { Tag } from '../elements/tag.tsx';
import { fieldAtSpan } from '../evidence/field-at-span.ts';
import { fieldOfMember } from '../evidence/field-of-member.ts';
import type { CeremonyEvidence } from '../evidence/read-ceremony.ts';
import { resolveField } from '../evidence/resolve-field.ts';
import { useFieldSelection } from '../state/field-selection.ts';
import { useDecodeWords } from '../words/decode/use-decode-words.ts';
import { useWords } from '../words/use-words.ts';
import styles from './decode-view.module.css';

interface FindingListProps {
  readonly evidence: CeremonyEvidence;
  readonly findings: readonly Finding[];
}

/** What there is to say about a structure or options: the errors first, each leading to its bytes. */
export function FindingList({ evidence, findings }: FindingListProps) {
  const words = useDecodeWords();
  if (findings.length === 0) return <p className={styles.clean}>{words.noFindings}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then it must scroll by keyboard too
    <ul className={styles.findings} aria-label={words.findings(findings.length)} tabIndex={0}>
      {findings.map((finding, index) => (
        // Two findings of one code and place tell nothing apart but where they stand, and they never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every reading
        <li key={index}>
          <FindingLine evidence={evidence} finding={finding} />
        </li>
      ))}
    </ul>
  );
}

const tones = { error: 'fail', warning: 'warn', note: undefined } as const;

function FindingLine({
  evidence,
  finding,
}: {
  readonly evidence: CeremonyEvidence;
  readonly finding: Finding;
}) {
  const words = useDecodeWords();
  const { list } = useWords().shell;
  const { severity, spans, facts } = finding;
  const [span] = spans;
  const named = typeof facts.member === 'string' ? facts.member : undefined;
  const path =
    (span && fieldAtSpan(evidence.roots, span)) ??
    (named === undefined ? undefined : fieldOfMember(evidence.roots, named));
  const node = path && resolveField(evidence.roots, path, null);
  const member = named ?? path?.join('/');
  const tone = tones[severity];
  const content = (
    <>
      <Tag {...(tone === undefined ? {} : { tone })}>{list.findings[severity]}</Tag>
      {member === undefined ? null : <code>{member}</code>}
      <span>{describeFinding(finding, words.findingTables)}</span>
      <Facts facts={facts} />
    </>
  );
  if (path === undefined || node === undefined) {
    return <div className={styles.finding}>{content}</div>;
  }
  return (
    <button
      type="button"
      className={styles.finding}
      onClick={() => useFieldSelection.getState().fieldSelected(evidence.ceremonyId, path, node.span)}
    >
      {content}
      <Icon name="search" />
    </button>
  );
}

function Facts({ facts: { expected, found } }: { readonly facts: Finding['facts'] }) {
  const { steps } = useWords().inspector;
  return (
    <span className={styles.soft}>
      {expected === undefined ? null : (
        <>
          {steps.expected} <code>{String(expected)}</code>{' '}
        </>
      )}
      {found === undefined ? null : (
        <>
          {steps.found} <code>{String(found)}</code>
        </>
      )}
    </span>
  );
}
