import { formatOffset } from '../bytes/hex.ts';
import type { StepStatus } from '../checks/step-verdict.ts';
import { formatHexDump } from './format-hex-dump.ts';

/** A ceremony in the reader's words. Wire values are marked, so that they stand as code and nothing in them is read as Markdown. */
export interface CeremonyReport {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly name: string; readonly wire: string }[];
  readonly steps: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly rows: readonly ReportStep[];
  };
  readonly fields: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string, string];
    readonly rows: readonly ReportField[];
  };
  readonly bytes: {
    readonly heading: string;
    readonly sources: readonly { readonly name: string; readonly note: string; readonly bytes: Uint8Array }[];
  };
}

export interface ReportStep {
  readonly status: StepStatus;
  readonly statusName: string;
  readonly step: string;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
}

export interface ReportField {
  readonly path: string;
  readonly value: string;
  readonly meaning: string;
  readonly offset: number;
  readonly length: number;
}

/** What is read first: what failed, then what is somebody's choice, then what nobody looked at. */
const order: readonly StepStatus[] = ['failed', 'policy', 'not-evaluated', 'passed', 'not-applicable'];

/** A report for an issue or a mail: the verdict, the steps with the failed ones first, the fields, and the bytes of every source. */
export function formatMarkdownReport(report: CeremonyReport): string {
  const { title, paragraphs, facts, steps, fields, bytes } = report;
  const rows = steps.rows.toSorted((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  const parts = [
    `# ${plain(title)}`,
    ...paragraphs.map(plain),
    facts.map(({ name, wire }) => `- ${plain(name)}: ${code(wire)}`).join('\n'),
    ...(rows.length === 0 ? [] : [`## ${plain(steps.heading)}`, table(steps.columns, rows.map(stepCells))]),
    ...(fields.rows.length === 0
      ? []
      : [`## ${plain(fields.heading)}`, table(fields.columns, fields.rows.map(fieldCells))]),
    ...(bytes.sources.length === 0 ? [] : [`## ${plain(bytes.heading)}`]),
    ...bytes.sources.flatMap(({ name, note, bytes: content }) => [
      `### ${plain(name)}`,
      ...(note === '' ? [] : [plain(note)]),
      `\`\`\`\n${formatHexDump(content)}\`\`\``,
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function stepCells({ status, statusName, step, subject, expected, found }: ReportStep): readonly string[] {
  const mark = status === 'failed' ? `**${plain(statusName)}**` : plain(statusName);
  return [plain(step), mark, plain(subject), code(expected), code(found)];
}

function fieldCells({ path, value, meaning, offset, length }: ReportField): readonly string[] {
  return [code(path), code(value), plain(meaning), formatOffset(offset), String(length)];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns.map(plain)), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words as they are, whatever stands in them: a user name must not become a link, an image or a heading. */
function plain(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]#~]/gu, '\\$&')
    .replaceAll('@', '&#64;')
    .replaceAll(/(https?):/giu, '$1&#58;');
}

/** A wire value as code; the fence is longer than any run of backticks in it (CommonMark §6.1). */
function code(text: string): string {
  if (text === '') return '';
  const line = oneLine(text);
  const runs = line.match(/`+/gu) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const space = /^`|`$|^ .* $/u.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Control characters as escapes: a line feed would end the table. */
function oneLine(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
