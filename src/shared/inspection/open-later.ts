import type { FieldNode } from './field-node.ts';

/** How the children come about, and once they were asked for the children. */
const interior = Symbol('interior');

interface LateField extends Omit<FieldNode, 'children'> {
  [interior]: readonly FieldNode[] | (() => readonly FieldNode[]);
}

/** One for all: a getter of its own for every field takes three times as long to make (measured). */
const opening: PropertyDescriptor & ThisType<LateField> = {
  enumerable: true,
  configurable: true,
  get() {
    if (typeof this[interior] === 'function') this[interior] = this[interior]();
    return this[interior];
  },
};

/**
 * A field whose children are decoded when they are first asked for, and then kept: the inside of a certificate costs
 * more than everything around it, and most callers never look. Copying such a field (`{ ...node }`) opens it.
 */
export function openLater(
  { name, kind, span, head, value, meaning, bit, faults, reference }: Omit<FieldNode, 'children'>,
  decodeChildren: () => readonly FieldNode[],
): FieldNode {
  const field: LateField = {
    name,
    kind,
    span,
    head,
    value,
    meaning,
    bit,
    faults,
    reference,
    [interior]: decodeChildren,
  };
  // `defineProperty` answers with the type it was given; `opening` adds the one member that was missing.
  return Object.defineProperty(field, 'children', opening) as LateField & FieldNode;
}
