import type { ComparedFact } from '../../../../shared/compare/compare-facts.ts';
import type { ComparisonRow } from '../../evidence/comparison-rows.ts';
import { formatFieldValue } from '../../evidence/format-field-value.ts';
import { shortenMiddle } from '../../evidence/shorten-middle.ts';
import type { InspectorWords } from '../../words/inspector/en.ts';
import { useWords } from '../../words/use-words.ts';

interface RowTexts {
  readonly name: string;
  /** Cut to one line; empty where that side has nothing. */
  readonly left: string;
  readonly right: string;
}

const longest = 26;

/** What stands in the line of a row, in the reader's words. */
export function useRowTexts(): (row: ComparisonRow) => RowTexts {
  const { inspector } = useWords();
  return (row) => {
    switch (row.kind) {
      case 'facts':
        return { name: inspector.compare.facts, left: '', right: '' };
      case 'fact': {
        const { fact } = row;
        const [left, right] = [factText(fact, fact.left, inspector), factText(fact, fact.right, inspector)];
        return {
          name: inspector.compare.factNames[fact.name],
          left: shortenMiddle(left ?? '', longest),
          right: shortenMiddle(right ?? '', longest),
        };
      }
      case 'field': {
        const { name, left, right } = row.field;
        return {
          name,
          left: left === undefined ? '' : formatFieldValue(left, inspector),
          right: right === undefined ? '' : formatFieldValue(right, inspector),
        };
      }
    }
  };
}

/** A fact in full. */
export function factText(
  { type }: ComparedFact,
  value: string | undefined,
  { statuses, verdict }: InspectorWords,
): string | undefined {
  if (value === undefined) return undefined;
  if (type === 'milliseconds') return verdict.seconds(Number(value));
  return type === 'status' ? (new Map(Object.entries(statuses)).get(value) ?? value) : value;
}
