import { formatHex } from '../../../shared/bytes/hex.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import type { CeremonyReport, ReportField } from '../../../shared/copy/format-markdown-report.ts';
import { walkFields } from '../../../shared/inspection/walk-fields.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { describeField } from './describe-field.ts';
import { reasonSentence, subjectName } from './describe-step.ts';
import { describeVerdict, type VerdictText } from './describe-verdict.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { stepNumber } from './step-number.ts';

interface Described {
  readonly detail: CeremonyDetail;
  readonly evidence: CeremonyEvidence;
  readonly words: InspectorWords;
  readonly moment: (instant: number) => string;
}

/** A ceremony as a report in the reader's words: the verdict, what is known around it, every step, every field, every byte. */
export function describeReport({ detail, evidence, words, moment }: Described): CeremonyReport {
  const { report } = words.copy;
  const { title, reason, rest } = describeVerdict(detail, words);
  return {
    title,
    paragraphs: [plainText(reason), plainText(rest), report.madeBy],
    facts: describeFacts(detail, words, moment),
    steps: {
      heading: report.steps,
      columns: report.stepColumns,
      rows: detail.steps.map((verdict) => ({
        status: verdict.status,
        statusName: words.statuses[verdict.status],
        step: stepNumber(verdict.step),
        subject: [subjectName(verdict, words), reasonSentence(verdict, words)]
          .filter((text) => text !== undefined)
          .join(' · '),
        expected: verdict.expected ?? '',
        found: verdict.found ?? '',
      })),
    },
    fields: { heading: report.fields, columns: report.fieldColumns, rows: describeFields(evidence, words) },
    bytes: {
      heading: report.bytes,
      sources: evidence.sources.map(({ name, bytes, recipe }) => ({
        name,
        bytes,
        note:
          recipe === undefined
            ? ''
            : words.fields.bytes.derivedNote(words.fields.recipe[recipe.operation](recipe.of)),
      })),
    },
  };
}

function plainText(text: VerdictText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.wire)).join('');
}

function describeFacts(detail: CeremonyDetail, words: InspectorWords, moment: (instant: number) => string) {
  const { facts } = words.copy.report;
  const { kind, startedAt, userName, rpId, origin, clientFacts, libraryVerdict, refusal } = detail;
  const all: readonly (readonly [string, string | undefined])[] = [
    [facts.kind, words.verdict[kind]],
    [facts.startedAt, `${moment(startedAt)} (${new Date(startedAt).toISOString()})`],
    ['user.name', userName ?? undefined],
    ['rpId', rpId ?? undefined],
    ['origin', origin ?? undefined],
    [facts.userAgent, clientFacts?.userAgent],
    [facts.library, libraryVerdict === null ? undefined : describeLibrary(libraryVerdict)],
    [refusal?.name ?? '', refusal?.message],
  ];
  return all.flatMap(([name, wire]) => (wire === undefined || wire === '' ? [] : [{ name, wire }]));
}

function describeLibrary({
  library,
  version,
  verified,
  message,
}: NonNullable<CeremonyDetail['libraryVerdict']>) {
  return `${library} ${version}: verified = ${verified}${message === null ? '' : `, ${message}`}`;
}

/** Every field once. What a certificate holds is left to its bytes: it would be most of the report. */
function describeFields(evidence: CeremonyEvidence, words: InspectorWords): readonly ReportField[] {
  const rows: ReportField[] = [];
  const inCertificate = new Set<string>();
  walkFields(evidence.roots, (node, path) => {
    const key = path.join('\0');
    const parent = path.slice(0, -1).join('\0');
    if (node.meaning?.code === 'certificate' || inCertificate.has(parent)) inCertificate.add(key);
    if (inCertificate.has(parent)) return;
    const { value, children, span } = node;
    rows.push({
      path: path.join('/'),
      value:
        value instanceof Uint8Array
          ? children.length > 0
            ? ''
            : formatHex(value)
          : value === undefined
            ? ''
            : String(value),
      meaning: describeField({ node, path, evidence, failed: undefined }, words).text,
      offset: span.start,
      length: node.kind === 'bit' ? 0 : span.end - span.start,
    });
  });
  return rows;
}
