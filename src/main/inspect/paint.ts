import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** What colours stand for; with colours off every one gives its text back. */
const styles = {
  strong: 'bold',
  quiet: 'dim',
  good: 'green',
  bad: 'red',
  badge: ['bold', 'red'],
  approved: ['bold', 'green'],
  warning: 'yellow',
  note: 'cyan',
  name: 'cyan',
} as const satisfies Record<string, Style>;

/** `value` is what colours stand out from. */
export type Tone = keyof typeof styles | 'value';
export type Paint = (tone: Tone, text: string) => string;

export function createPaint(colored: boolean): Paint {
  return (tone, text) =>
    colored && tone !== 'value' && text !== ''
      ? styleText(styles[tone], text, { validateStream: false })
      : text;
}

/** Whether to colour: what was asked for, then NO_COLOR and FORCE_COLOR (no-color.org), then whether a person looks. */
export function wantsColor(asked: boolean | undefined, isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (asked !== undefined) return asked;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}
