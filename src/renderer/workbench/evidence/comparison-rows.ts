import type { ComparedFact } from '../../../shared/compare/compare-facts.ts';
import type { ComparedField, FieldDifference } from '../../../shared/compare/compare-fields.ts';
import type { ExpectedDifference } from '../../../shared/compare/expected-differences.ts';
import { formatFieldPath } from '../../../shared/inspection/field-path.ts';

interface RowPlace {
  readonly key: string;
  /** 1 for a root, as `aria-level` counts. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  readonly difference: FieldDifference;
  readonly expected: ExpectedDifference | undefined;
}

/** One visible line of a comparison: the facts around the bytes as a group of their own, one of them, or a field. */
export type ComparisonRow = RowPlace &
  (
    | { readonly kind: 'facts' }
    | { readonly kind: 'fact'; readonly fact: ComparedFact }
    | { readonly kind: 'field'; readonly field: ComparedField }
  );

interface Place {
  /** The key of the row around. */
  readonly parent: string;
  readonly level: number;
  /** Rows of the level before the first field. */
  readonly offset: number;
  readonly siblings: number;
}

interface Shown {
  readonly facts: readonly ComparedFact[];
  readonly fields: readonly ComparedField[];
  readonly onlyDifferences: boolean;
  readonly expansion: Readonly<Record<string, boolean>>;
}

/** The comparison as the lines that are visible now, top to bottom. Nothing that differs without a reason is closed at first. */
export function comparisonRows({
  facts,
  fields,
  onlyDifferences,
  expansion,
}: Shown): readonly ComparisonRow[] {
  const isShown = ({ difference }: { readonly difference: FieldDifference }) =>
    !onlyDifferences || difference !== 'same';
  const shownFacts = facts.filter(({ differs }) => differs || !onlyDifferences);
  const shownFields = fields.filter(isShown);
  const siblings = shownFields.length + (shownFacts.length > 0 ? 1 : 0);
  const rows: ComparisonRow[] = [];
  if (shownFacts.length > 0) appendFacts(shownFacts, { rows, siblings, expansion });
  const offset = siblings - shownFields.length;

  const visit = (nodes: readonly ComparedField[], place: Place) => {
    const met = new Map<string, number>();
    for (const [index, field] of nodes.entries()) {
      const count = met.get(field.name) ?? 0;
      met.set(field.name, count + 1);
      // Siblings of one name have one path: which of them it is tells them apart.
      const key = `${place.parent}/${formatFieldPath([field.name])}${count === 0 ? '' : `#${count}`}`;
      const children = field.children.filter(isShown);
      const expandable = children.length > 0;
      const expanded = expandable && (expansion[key] ?? opensByItself(field));
      const { difference, expected } = field;
      const position = place.offset + index + 1;
      const { level } = place;
      rows.push({
        kind: 'field',
        key,
        level,
        position,
        siblings: place.siblings,
        expandable,
        expanded,
        difference,
        expected,
        field,
      });
      if (expanded) visit(children, { parent: key, level: level + 1, offset: 0, siblings: children.length });
    }
  };
  visit(shownFields, { parent: '', level: 1, offset, siblings });
  return rows;
}

const factsKey = '#facts';

function appendFacts(
  facts: readonly ComparedFact[],
  { rows, siblings, expansion }: { rows: ComparisonRow[]; siblings: number; expansion: Shown['expansion'] },
): void {
  const different = facts.filter(({ differs }) => differs);
  const surprising = different.some(({ expected }) => expected === undefined);
  const expanded = expansion[factsKey] ?? different.length > 0;
  rows.push({
    kind: 'facts',
    key: factsKey,
    level: 1,
    position: 1,
    siblings,
    expandable: true,
    expanded,
    difference: different.length === 0 ? 'same' : 'changed',
    expected: surprising || different.length === 0 ? undefined : 'parts',
  });
  if (!expanded) return;
  for (const [index, fact] of facts.entries()) {
    rows.push({
      kind: 'fact',
      key: `${factsKey}/${fact.name}`,
      level: 2,
      position: index + 1,
      siblings: facts.length,
      expandable: false,
      expanded: false,
      difference: !fact.differs
        ? 'same'
        : fact.left === undefined
          ? 'only-right'
          : fact.right === undefined
            ? 'only-left'
            : 'changed',
      expected: fact.expected,
      fact,
    });
  }
}

/** A group that only one side has says enough by its own line; what is wholly expected is not asked for. */
function opensByItself({ difference, expected }: ComparedField): boolean {
  return difference === 'changed' && (expected === undefined || expected === 'parts');
}

/** What is looked at first: the first line that should not differ and has no parts that say it better. */
export function firstRowToShow(rows: readonly ComparisonRow[]): ComparisonRow | undefined {
  const surprising = rows.filter(
    ({ difference, expected }) => difference !== 'same' && expected === undefined,
  );
  return surprising.find(({ expanded }) => !expanded) ?? rows[0];
}
