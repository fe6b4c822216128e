import { formatDiagnosticValue } from '../../shared/cbor/format-diagnostic.ts';
import type { ResolvedPolicyLine } from '../../shared/checks/ceremony-policy.ts';
import { isLeftOpen } from '../../shared/checks/is-left-open.ts';
import { findDisagreement } from '../../shared/checks/known-disagreements.ts';
import { subjectOfStep } from '../../shared/checks/step-subjects.ts';
import { findCoseAlgorithm } from '../../shared/cose/cose-algorithms.ts';
import type { Finding } from '../../shared/inspection/finding.ts';
import { disagreements } from '../../shared/words/en/disagreements.ts';
import { recognition } from '../../shared/words/en/recognition.ts';
import { steps } from '../../shared/words/en/steps.ts';
import { describeFindingInEnglish, describeModel } from './describe.ts';
import { exitCodeOf, type Inspection } from './inspection.ts';
import { padEnd, printable, shorten, textWidth, wrap } from './lay-out-text.ts';
import type { Paint, Tone } from './paint.ts';
import { countSteps, printLedger, reasonOf } from './print-ledger.ts';
import { printTree } from './print-tree.ts';

export interface PrintPlan {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail: 'whole' | 'compact';
}

/** An inspection for a person: what came of it and why on top, then the bytes, the steps, and everything else there is to say. */
export function printInspection(inspection: Inspection, plan: PrintPlan): string {
  const { roots, sources, judgement, findings } = inspection;
  const { paint, width } = plan;
  const lines = [...printHead(inspection, plan)];
  const section = (title: string, beside: string, body: readonly string[]) => {
    if (body.length === 0) return;
    const [first = '', ...rest] = wrap(beside, width - textWidth(title) - 2);
    lines.push('', `${paint('strong', title)}  ${paint('quiet', first)}`.trimEnd());
    lines.push(...rest.map((line) => `  ${paint('quiet', line)}`), ...body);
  };
  section('Fields', 'offset+length, in bytes', printTree(roots, sources, plan));
  if (judgement !== undefined) {
    const clause = inspection.kind === 'registration' ? '§7.1' : '§7.2';
    const { ledger, policy } = judgement;
    section('Steps', `${clause}: ${countSteps(ledger)}`, printLedger(ledger, paint, width));
    const chosen = policy.filter(({ from }) => from !== 'default');
    section(
      'Policy',
      'what was chosen; every other line is at its default',
      chosen.map(
        ({ code, value, from }) => `  ${code} = ${printable(value)}  ${paint('quiet', `(${origins[from]})`)}`,
      ),
    );
  }
  // Of unreadable input the head has said it all.
  if (inspection.kind !== 'unreadable' || findings.length > 1) {
    section(
      'Findings',
      countFindings(findings),
      findings.flatMap((finding) => printFinding(finding, plan)),
    );
  }
  return `${lines.join('\n')}\n`;
}

const origins: Record<ResolvedPolicyLine['from'], string> = {
  default: 'the default',
  file: 'the input',
  option: 'the options',
  'command-line': '--policy',
};

interface Badge {
  readonly mark: string;
  readonly word: string;
  readonly tone: Tone;
}

/** The outcome in one word. */
export function badgeOf(inspection: Inspection): Badge {
  const { kind, judgement, findings } = inspection;
  if (kind === 'unreadable') return { mark: '✗', word: 'Not readable', tone: 'badge' };
  if (judgement !== undefined && exitCodeOf(inspection) === 0) {
    return isLeftOpen(judgement)
      ? { mark: '○', word: 'Nothing failed, not all was known', tone: 'warning' }
      : { mark: '✓', word: 'Accepted', tone: 'approved' };
  }
  if (judgement !== undefined) {
    const refused = judgement.failed.length === 0 || inspection.roots.length === 0;
    return { mark: '✗', word: refused ? 'Nothing to accept' : 'Rejected', tone: 'badge' };
  }
  if (exitCodeOf(inspection) === 1) return { mark: '✗', word: 'Broken', tone: 'badge' };
  return findings.some(({ severity }) => severity === 'warning')
    ? { mark: '!', word: 'Decoded, with warnings', tone: 'warning' }
    : { mark: '✓', word: 'Decoded', tone: 'approved' };
}

function printHead(inspection: Inspection, { paint, width }: PrintPlan): readonly string[] {
  const { mark, word, tone } = badgeOf(inspection);
  const title = [nameOfKind(inspection), ...factsOf(inspection).slice(0, 3)].join(' · ');
  const left = `${mark} ${word}`;
  const room = width - textWidth(left) - 2;
  const name = shorten(
    printable(inspection.id ?? inspection.input),
    Math.max(12, room - textWidth(title) - 2),
  );
  const shown = shorten(title, room);
  const filler = ' '.repeat(Math.max(2, width - textWidth(left) - 2 - textWidth(shown) - textWidth(name)));
  const beside = textWidth(shown) + textWidth(name) + 2 > room ? '' : `${filler}${paint('quiet', name)}`;
  const lines = [`${paint(tone, left)}  ${paint('strong', shown)}${beside}`];
  const say = (text: string, how: Tone) =>
    lines.push(...wrap(text, width - 2).map((line) => `  ${paint(how, line)}`));
  for (const sentence of outcomeOf(inspection)) say(sentence, tone === 'badge' ? 'bad' : 'value');
  const more = factsOf(inspection).slice(3);
  if (more.length > 0) say(more.join(' · '), 'value');
  const library = libraryOf(inspection);
  if (library !== '') say(library, 'value');
  const taken = takenFor(inspection);
  if (taken !== '') say(taken, 'quiet');
  return lines;
}

function nameOfKind({ kind, recognized }: Inspection): string {
  if (kind === 'registration' || kind === 'authentication') return kind;
  if (recognized?.kind === 'structures') {
    return recognized.structures
      .map((structure) => recognition.kinds[structure.kind].replace(/^an? /u, ''))
      .join(', ');
  }
  return recognized === undefined || kind === 'unreadable'
    ? ''
    : recognition.kinds[recognized.kind].replace(/^an? /u, '');
}

/** What decided, in a sentence; then what else speaks against it, or how little was known. */
function outcomeOf(inspection: Inspection): readonly string[] {
  const { kind, judgement, findings } = inspection;
  if (kind === 'unreadable') return findings.slice(0, 1).map(describeFindingInEnglish).map(printable);
  if (judgement === undefined) return [];
  const first = judgement.ledger.find(({ status }) => status === 'failed');
  if (first === undefined) return [howMuchIsKnown(inspection)].filter((sentence) => sentence !== '');
  const subject = subjectOfStep(first.step);
  const failure = subject === undefined ? 'a step failed' : steps.subjects[subject].failed;
  const why = first.reason === undefined ? '' : ` (${reasonOf(first.reason)})`;
  const facts =
    first.expected === undefined
      ? ''
      : `: expected ${shorten(printable(first.expected), 90)}, found ${shorten(printable(first.found ?? '∅'), 90)}`;
  const others = judgement.failed.filter((step) => step !== first.step);
  const also =
    others.length === 0
      ? []
      : [`Then ${others.length === 1 ? 'step' : 'steps'} ${others.join(', ')} failed as well.`];
  return [`Step ${first.step}: ${failure}${why}${facts}`, ...also];
}

function howMuchIsKnown({ judgement }: Inspection): string {
  const unknown =
    judgement?.ledger.filter(
      ({ status, reason }) => status === 'not-evaluated' && reason !== 'not-decoded',
    ) ?? [];
  if (unknown.length === 0) return 'No step failed.';
  const count = unknown.length === 1 ? '1 step needs' : `${unknown.length} steps need`;
  return `No step failed, as far as can be told: ${count} what this input does not say. A ceremony file says it all.`;
}

/** What it is, in the order of what one asks first. */
function factsOf({ summary }: Inspection): readonly string[] {
  const { fmt, attestationType, alg, flags, signCount, aaguid, origin } = summary;
  const set = flags && Object.entries(flags).flatMap(([name, on]) => (on ? [name.toUpperCase()] : []));
  return [
    ...(fmt === null ? [] : [printable(attestationType === null ? fmt : `${fmt} (${attestationType})`)]),
    ...(alg === null ? [] : [findCoseAlgorithm(alg)?.name ?? `alg ${formatDiagnosticValue(alg)}`]),
    ...(origin === null ? [] : [printable(origin)]),
    ...(set === null ? [] : [set.length === 0 ? 'no flag set' : set.join(' ')]),
    ...(signCount === null ? [] : [`signCount ${signCount}`]),
    ...(aaguid === null ? [] : [describeModel(aaguid)]),
  ];
}

function libraryOf({ judgement }: Inspection): string {
  const library = judgement?.library;
  if (judgement === undefined || library === undefined) return '';
  if (library === null)
    return 'The library was not asked: challenge, origin, RP ID or public key is not known.';
  const name = `${library.library} ${library.version}`;
  const agrees = library.verified === judgement.accepted;
  const said = library.verified ? 'accepts it' : 'rejects it';
  const message = library.message === null ? '' : `: “${printable(library.message)}”`;
  const row = findDisagreement(judgement.failed, library);
  const why = agrees
    ? ''
    : row === undefined
      ? ' The two differ, and nobody knows why yet.'
      : ` The two differ: ${disagreements[row]}.`;
  return `${name} ${said}${agrees ? ' too' : ''}${message}.${why}`.replace('”.', '”');
}

function takenFor({ recognized, kind }: Inspection): string {
  if (recognized === undefined || kind === 'unreadable') return '';
  const { why, notation, alternatives } = recognized;
  const what =
    recognized.kind === 'structures'
      ? recognition.kinds[recognized.structures[0]?.kind ?? 'cbor']
      : recognition.kinds[recognized.kind];
  const at = why.at === undefined ? '' : `, found at “${printable(why.at)}”`;
  const reason = recognition.reasons[why.code](printable(why.seen ?? ''));
  const others = [
    ...new Set(
      alternatives.map(
        (other) =>
          `${recognition.kinds[other.kind]}${other.notation === notation ? '' : ` in ${recognition.notations[other.notation]}`}`,
      ),
    ),
  ];
  const or = others.length === 0 ? '' : ` It could also be ${others.slice(0, 3).join(', or ')}.`;
  return `Read as ${what} in ${recognition.notations[notation]}${at}, because ${reason}.${or}`;
}

const severities: Record<Finding['severity'], { readonly mark: string; readonly tone: Tone }> = {
  error: { mark: '✗', tone: 'bad' },
  warning: { mark: '!', tone: 'warning' },
  note: { mark: '·', tone: 'note' },
};

function countFindings(findings: readonly Finding[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(' · ');
}

function printFinding(finding: Finding, { paint, width }: PrintPlan): readonly string[] {
  const { severity, code, step, facts, spans } = finding;
  const { mark, tone } = severities[severity];
  const { expected, found, clause, policy, member } = facts;
  const [span] = spans;
  const where =
    span === undefined || span.end === span.start
      ? ''
      : `${span.source} ${span.start}+${span.end - span.start}`;
  const subject = member ?? (span !== undefined && where === '' ? span.source : undefined);
  const named = subject === undefined ? '' : `${printable(String(subject))}: `;
  const compared =
    expected === undefined
      ? found === undefined
        ? ''
        : `found ${shorten(printable(String(found)), 100)}`
      : `expected ${shorten(printable(String(expected)), 100)}${found === undefined ? '' : `, found ${shorten(printable(String(found)), 100)}`}`;
  const about = [
    code,
    step,
    clause,
    policy === undefined || policy === code ? undefined : `policy ${policy}`,
    where,
  ].filter((part) => part !== undefined && part !== '');
  const head = wrap(`${named}${describeFindingInEnglish(finding)}`, width - 4).map(
    (line, index) => `  ${index === 0 ? paint(tone, mark) : ' '} ${paint('value', printable(line))}`,
  );
  const below = [compared, about.join(' · ')]
    .filter((text) => text !== '')
    .flatMap((text) => wrap(text, width - 4));
  return [...head, ...below.map((line) => `    ${paint('quiet', line)}`)];
}

/** One line for an input among many. */
export function printInLine(inspection: Inspection, { paint, width }: PrintPlan): string {
  const { mark, tone } = badgeOf(inspection);
  const { judgement } = inspection;
  const outcome =
    judgement !== undefined && judgement.failed.length > 0
      ? `${judgement.failed.join(' ')}`
      : inspection.kind === 'unreadable'
        ? 'not readable'
        : '';
  const name = shorten(printable(inspection.id ?? inspection.input), Math.floor(width * 0.4));
  const facts = shorten(
    [nameOfKind(inspection), ...factsOf(inspection).slice(0, 2)].filter((fact) => fact !== '').join(' · '),
    Math.floor(width * 0.36),
  );
  const line = `${paint(tone, mark)} ${padEnd(name, Math.floor(width * 0.4))}  ${padEnd(facts, Math.floor(width * 0.36))}`;
  const room = width - 2 - Math.floor(width * 0.4) - 2 - Math.floor(width * 0.36) - 2;
  return `${line}  ${paint('bad', shorten(outcome, room))}`.trimEnd();
}
