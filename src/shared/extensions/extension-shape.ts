import type { CeremonyKind } from '../contract/vocabulary.ts';

/** What an extension output has to be, whether it stands in CBOR or in JSON (where bytes are base64url text). */
export type ExtensionShape =
  | { readonly type: 'boolean' | 'text' | 'any' }
  | {
      readonly type: 'integer';
      readonly least?: number;
      readonly most?: number;
      /** What the values are called; where there are names, other values are unexpected. */
      readonly names?: Readonly<Record<number, string>>;
      /** What the bits are called; a value is a set of them. */
      readonly bits?: Readonly<Record<number, string>>;
    }
  | {
      readonly type: 'bytes';
      /** The lengths it may have, with what each says of the bytes. */
      readonly lengths?: Readonly<Record<number, string>>;
    }
  | {
      readonly type: 'array';
      readonly least: number;
      readonly most: number;
      /** One shape a place; the last one is the shape of all further elements. */
      readonly elements: readonly ExtensionShape[];
    }
  | { readonly type: 'object'; readonly members: Readonly<Record<string, ExtensionMember>> };

export interface ExtensionMember {
  readonly shape: ExtensionShape;
  readonly required?: true;
  /** What the specification calls it, where it is a number on the wire. */
  readonly name?: string;
  /** The one ceremony that has this member. */
  readonly only?: CeremonyKind;
  /** An earlier level or draft defined it, this one does not. */
  readonly obsolete?: true;
}

/** The shape of what stands at `path` (wire names: `results`, `[0]`) inside an output; undefined where none is defined. */
export function findShape(shape: ExtensionShape, path: readonly string[]): ExtensionShape | undefined {
  let found: ExtensionShape | undefined = shape;
  for (const name of path) {
    if (found?.type === 'object') found = findMember(found, name)?.shape;
    else if (found?.type === 'array')
      found = found.elements[Number(name.slice(1, -1))] ?? found.elements.at(-1);
    else return undefined;
  }
  return found;
}

export function findMember(shape: ExtensionShape | undefined, name: string): ExtensionMember | undefined {
  return shape?.type === 'object' && Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
}
