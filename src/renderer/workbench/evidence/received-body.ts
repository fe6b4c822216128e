/** The body of a response as far as it could be read; `text` beside it stays exactly what was received. */
export type ReceivedBody =
  | { readonly state: 'none' }
  | { readonly state: 'credential'; readonly credential: unknown }
  | { readonly state: 'refusal' }
  /** JSON, but neither a credential nor a refusal. */
  | { readonly state: 'other' }
  /** Not JSON from `offset` (in UTF-16 units of the text) on. */
  | { readonly state: 'broken'; readonly offset: number };

/** Reads the body as `{"credential": …}` or `{"refusal": …}`; never throws. */
export function readReceivedBody(text: string | null): ReceivedBody {
  if (text === null) return { state: 'none' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { state: 'broken', offset: findJsonError(text) };
  }
  if (typeof value !== 'object' || value === null) return { state: 'other' };
  if ('credential' in value) return { state: 'credential', credential: value.credential };
  return { state: 'refusal' in value ? 'refusal' : 'other' };
}

/** The response in an imported ceremony. */
export function readImportedBody({ response }: { readonly response?: unknown }): ReceivedBody {
  return response === undefined ? { state: 'refusal' } : { state: 'credential', credential: response };
}

/** One token of RFC 8259 at the present place, spaces before it included. */
const token =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Where a text stops being JSON. Engines word their errors differently and often name no place, so we look ourselves. */
export function findJsonError(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) return at + (/^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0);
    const start = token.lastIndex - found[0].trimStart().length;
    const next = follow(expected, found, open);
    if (next === undefined) return start;
    expected = next;
    at = token.lastIndex;
  }
}

function afterValue(open: readonly unknown[]): Expected {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

function follow(expected: Expected, found: RegExpExecArray, open: ('{' | '[')[]): Expected | undefined {
  const [, mark, text, scalar] = found;
  const innermost = open.at(-1);
  if (text !== undefined && (expected === 'key' || expected === 'key-or-end')) return 'colon';
  if (text !== undefined || scalar !== undefined) {
    return expected === 'value' || expected === 'value-or-end' ? afterValue(open) : undefined;
  }
  if (mark === '{' || mark === '[') {
    if (expected !== 'value' && expected !== 'value-or-end') return undefined;
    open.push(mark);
    return mark === '{' ? 'key-or-end' : 'value-or-end';
  }
  if (mark === ':') return expected === 'colon' ? 'value' : undefined;
  if (mark === ',') {
    if (expected !== 'comma-or-end') return undefined;
    return innermost === '{' ? 'key' : 'value';
  }
  const closes = mark === '}' ? '{' : '[';
  const mayClose = expected === 'comma-or-end' || expected === (mark === '}' ? 'key-or-end' : 'value-or-end');
  if (innermost !== closes || !mayClose) return undefined;
  open.pop();
  return afterValue(open);
}
