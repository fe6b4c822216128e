import type {
  FilterExpression,
  FilterFault,
  FilterFaultCode,
  FilterOperator,
  FilterTerm,
} from './filter-expression.ts';
import { type FilterValueType, filterKeyFacts, filterKeyNames, findFilterKey } from './filter-keys.ts';

const whiteSpace = /\s/u;
const keyAndOperator = /^([A-Za-z]+)(:?(?:>=|<=|>|<|=)|:)/u;
const flagValues: Readonly<Record<string, string>> = {
  0: '0',
  1: '1',
  no: '0',
  yes: '1',
  false: '0',
  true: '1',
};

interface Reader {
  readonly text: string;
  at: number;
}

/**
 * Reads a filter: terms between white space that must all hold. `key:part`, `key=whole`, `key:"two words"`,
 * `key:one,other`, `signCount>5`, bare words and phrases; `-` or `!` in front of a term turns it round. Never throws: a term that says
 * nothing is a fault with its place, and left out.
 */
export function parseFilter(text: string): FilterExpression {
  const reader: Reader = { text, at: 0 };
  const terms: FilterTerm[] = [];
  const faults: FilterFault[] = [];
  for (skipWhiteSpace(reader); reader.at < text.length; skipWhiteSpace(reader)) {
    const read = readTerm(reader);
    if ('code' in read) faults.push(read);
    else terms.push(read);
  }
  return { terms, faults };
}

function skipWhiteSpace(reader: Reader): void {
  while (reader.at < reader.text.length && whiteSpace.test(reader.text.charAt(reader.at))) reader.at++;
}

function readTerm(reader: Reader): FilterTerm | FilterFault {
  const start = reader.at;
  const negated = /^[-!](?!\s|$)/u.test(reader.text.slice(start));
  if (negated) reader.at++;
  const head = keyAndOperator.exec(reader.text.slice(reader.at));
  const name = head?.[1];
  if (head !== null) reader.at += head[0].length;
  const values = readValues(reader);
  const place = { start, end: reader.at };
  const fault = (code: FilterFaultCode, found: string, expected: readonly string[] = []): FilterFault => ({
    code,
    ...place,
    found,
    expected,
  });
  if (values === undefined) return fault('unclosed-quote', reader.text.slice(start));
  const present = values.filter((value) => value !== '');
  if (name === undefined) {
    return present.length === 0
      ? fault('missing-value', reader.text.slice(start, reader.at))
      : { operator: ':', values: [values.join(',')], negated, ...place };
  }
  const key = findFilterKey(name);
  if (key === undefined) return fault('unknown-key', name, filterKeyNames);
  if (present.length === 0) return fault('missing-value', name);
  const { type, choices } = filterKeyFacts(key);
  const operator = readOperator(head?.[2] ?? ':', type);
  if (operator !== ':' && operator !== '=' && type !== 'number') return fault('no-comparison', name);
  const normal = present.map((value) => normalize(value, type));
  const wrong = present.find((_, index) => normal[index] === undefined);
  if (wrong !== undefined) return fault(type === 'flag' ? 'not-a-flag' : 'not-a-number', wrong);
  const unknown = choices && normal.find((value) => value !== undefined && !choices.includes(value));
  if (unknown !== undefined) return fault('unknown-value', unknown, choices);
  return { key, operator, values: normal.filter((value) => value !== undefined), negated, ...place };
}

/** Alternatives between commas; undefined where a quote is not closed, which then reaches to the end. */
function readValues(reader: Reader): readonly string[] | undefined {
  const values = [''];
  const append = (text: string) => values.push((values.pop() ?? '') + text);
  while (reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at);
    if (whiteSpace.test(character)) break;
    if (character === '"') {
      const end = reader.text.indexOf('"', reader.at + 1);
      append(reader.text.slice(reader.at + 1, end < 0 ? undefined : end));
      reader.at = end < 0 ? reader.text.length : end + 1;
      if (end < 0) return undefined;
      continue;
    }
    if (character === ',') values.push('');
    else append(character);
    reader.at++;
  }
  return values;
}

function readOperator(text: string, type: FilterValueType): FilterOperator {
  const sign = text.replace(':', '');
  if (sign === '>' || sign === '>=' || sign === '<' || sign === '<=') return sign;
  return type === 'text' && sign === '' ? ':' : '=';
}

/** The value as it is compared; undefined where it is none of its type. */
function normalize(value: string, type: FilterValueType): string | undefined {
  if (type === 'flag') return flagValues[value.toLowerCase()];
  if (type === 'number') return /^\d+$/u.test(value) ? String(Number(value)) : undefined;
  return type === 'choice' ? value.toLowerCase() : value;
}
