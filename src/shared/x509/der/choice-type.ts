import { createNamedMeaning } from './create-der-field.ts';
import type { DerElement } from './der-element.ts';
import type { DerType } from './der-type.ts';
import { createOpaqueField } from './opaque-field.ts';

/** A CHOICE whose alternatives need no name, because their tag says it. */
export function choiceOf(notation: string, alternatives: readonly DerType[]): DerType {
  const find = (element: DerElement) => alternatives.find((type) => type.matches(element));
  return {
    notation,
    matches: (element) => find(element) !== undefined,
    decode: (element, place) => find(element)?.decode(element, place) ?? createOpaqueField(element, place),
  };
}

/** A CHOICE with named alternatives; the name is the field's meaning. */
export function namedChoiceOf(notation: string, alternatives: Readonly<Record<string, DerType>>): DerType {
  const entries = Object.entries(alternatives);
  const find = (element: DerElement) => entries.find(([, type]) => type.matches(element));
  return {
    notation,
    matches: (element) => find(element) !== undefined,
    decode: (element, place) => {
      const [name, type] = find(element) ?? [];
      const node = type?.decode(element, place) ?? createOpaqueField(element, place);
      const meaning = createNamedMeaning(name);
      return meaning === undefined ? node : { ...node, meaning };
    },
  };
}
