import type { DecodeFault } from './decode-fault.ts';
import type { FieldDraft } from './field-draft.ts';
import type { FieldNode } from './field-node.ts';

/** What was found while decoding, and once somebody asked everything. */
const known = Symbol('known');
const lint = Symbol('lint');

interface LateField extends Omit<FieldNode, 'faults'> {
  [known]: readonly DecodeFault[];
  [lint]: (() => readonly DecodeFault[]) | undefined;
}

/** One for all, as in `openLater`. */
const linting: PropertyDescriptor & ThisType<LateField> = {
  enumerable: true,
  configurable: true,
  get() {
    const further = this[lint]?.() ?? [];
    this[lint] = undefined;
    if (further.length > 0) this[known] = [...this[known], ...further];
    return this[known];
  },
};

/**
 * The field with further faults that are looked for when its faults are first asked for: a proof that needs arithmetic on
 * large numbers costs as much as decoding the whole key, and who only wants to see the key never asks. Everybody who walks the tree finds
 * them. Copying such a field (`{ ...node }`) looks for them.
 */
export function lintLater(
  { name, kind, span, head, value, meaning, bit, children, faults, reference }: FieldDraft,
  findFaults: () => readonly DecodeFault[],
): FieldNode {
  const field: LateField = {
    name,
    kind,
    span,
    head,
    value,
    meaning,
    bit,
    children,
    reference,
    [known]: faults,
    [lint]: findFaults,
  };
  // `defineProperty` answers with the type it was given; `linting` adds the one member that was missing.
  return Object.defineProperty(field, 'faults', linting) as LateField & FieldNode;
}
