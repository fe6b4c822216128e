import type { StepStatus, StepVerdict } from '../../shared/checks/step-verdict.ts';
import { steps } from '../../shared/words/en/steps.ts';
import { padEnd, printable, shorten, shortenEnd, textWidth, wrap } from './lay-out-text.ts';
import type { Paint, Tone } from './paint.ts';
import { titleOfStep } from './report.ts';

const marks: Record<StepStatus, { readonly mark: string; readonly tone: Tone }> = {
  passed: { mark: '✓', tone: 'good' },
  failed: { mark: '✗', tone: 'bad' },
  policy: { mark: '○', tone: 'note' },
  'not-applicable': { mark: '·', tone: 'quiet' },
  'not-evaluated': { mark: '?', tone: 'warning' },
};

const counted: readonly (readonly [StepStatus, string])[] = [
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['policy', 'policy'],
  ['not-applicable', 'not applicable'],
  ['not-evaluated', 'not evaluated'],
];

/** How many steps came to what, in one line. */
export function countSteps(ledger: readonly StepVerdict[]): string {
  return counted
    .map(([status, words]) => ({
      words,
      count: ledger.filter((verdict) => verdict.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
    .join(' · ');
}

const titleWidth = Math.max(...Object.values(steps.subjects).map(({ name }) => textWidth(name)));

/** Every numbered step on a line: what came of it, what it is about, and what was found or why it was not looked at. */
export function printLedger(ledger: readonly StepVerdict[], paint: Paint, width: number): readonly string[] {
  const numberWidth = Math.max(0, ...ledger.map(({ step }) => step.length));
  return ledger.flatMap((verdict) => {
    const { step, status, expected, found, reason } = verdict;
    const { mark, tone } = marks[status];
    const looked = status === 'passed' || status === 'failed';
    const number = padEnd(step, numberWidth);
    const title = looked ? titleOfStep(step) : paint('quiet', titleOfStep(step));
    const gap = ' '.repeat(Math.max(0, titleWidth - textWidth(titleOfStep(step))));
    const head = `  ${paint(tone, mark)} ${paint(status === 'failed' ? 'bad' : 'quiet', number)}  ${title}`;
    const why = reasonOf(reason);
    const room = width - 4 - numberWidth - 2 - titleWidth - 2;
    const isWhy = why !== '' && status !== 'passed';
    const both = status === 'policy' && found !== undefined ? `${why}: ${printable(found)}` : why;
    const said = isWhy ? shortenEnd(both, room) : shorten(printable(found ?? ''), room);
    const beside = room < 12 || status === 'failed' ? '' : `${gap}  ${paint('quiet', said)}`;
    if (status !== 'failed') return [`${head}${beside}`.trimEnd()];
    const indent = ' '.repeat(4 + numberWidth + 2);
    const facts = [
      ...(why === '' ? [] : [why]),
      ...(expected === undefined ? [] : [`expected ${printable(expected)}`]),
      ...(found === undefined ? [] : [`found    ${printable(found)}`]),
    ];
    const below = facts.flatMap((fact) => wrap(shorten(fact, width * 3), width - indent.length));
    return [head, ...below.map((line) => `${indent}${paint('bad', line)}`)];
  });
}

/** Why a step came out as it did; empty where it gives no reason. */
export function reasonOf(reason: string | undefined): string {
  return reason === undefined
    ? ''
    : (new Map<string, string>(Object.entries(steps.reasons)).get(reason) ?? reason);
}
