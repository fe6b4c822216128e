import type { FieldNode } from '../../inspection/field-node.ts';
import { anyType } from '../der/any-type.ts';
import { isConstructed } from '../der/der-element.ts';
import type { DerType } from '../der/der-type.ts';
import { octetStringType } from '../der/primitive-types.ts';
import { octetStringHolding } from '../der/wrapped-types.ts';
import { authenticatorExtensions } from './authenticator-extensions.ts';
import type { ExtensionDefinition } from './extension-definition.ts';
import { standardExtensions } from './standard-extensions.ts';

const definitions: ReadonlyMap<string, ExtensionDefinition> = new Map(
  [...standardExtensions, ...authenticatorExtensions].map((definition) => [definition.oid, definition]),
);

const valueTypes: ReadonlyMap<string, DerType> = new Map(
  [...definitions].map(([oid, definition]) => {
    const { reference } = definition;
    const value = definition.raw === true ? definition.type : octetStringHolding(definition.type);
    return [oid, { ...value, decode: (element, place) => value.decode(element, { ...place, reference }) }];
  }),
);

const holdingAny = octetStringHolding(anyType);

/** What nobody here knows is shown as DER where all of it is DER, and as octets otherwise: makers put plain octets there too. */
const unknownExtension: DerType = {
  ...octetStringType,
  decode: (element, place) => {
    if (isConstructed(element) || element.contentStart === element.contentEnd) {
      return octetStringType.decode(element, place);
    }
    const node = holdingAny.decode(element, place);
    return isFaultless(node) ? node : octetStringType.decode(element, place);
  },
};

function isFaultless(node: FieldNode): boolean {
  return node.faults.length === 0 && node.children.every(isFaultless);
}

/** The type of `extnValue` under this object identifier (RFC 5280 §4.1): an OCTET STRING that holds the extension's own value. */
export function extensionValueType(oid: string | undefined): DerType {
  return (oid === undefined ? undefined : valueTypes.get(oid)) ?? unknownExtension;
}

/** The definition of a known extension. */
export function extensionDefinition(oid: string): ExtensionDefinition | undefined {
  return definitions.get(oid);
}
