import type { CborItem } from '../cbor/cbor-item.ts';
import { createCborField, type RefineField } from '../cbor/create-cbor-field.ts';
import { formatDiagnosticValue } from '../cbor/format-diagnostic.ts';
import type { FieldMeaning } from '../inspection/field-meaning.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findCoseAlgorithm } from './cose-algorithms.ts';
import { findCoseCurve } from './cose-curves.ts';
import { type CoseKeyFacts, readCoseKeyFacts } from './cose-key-facts.ts';
import { type CoseParameter, commonParameters, findCoseKeyType } from './cose-parameters.ts';
import { lintCoseKey } from './lint-cose-key.ts';
import { lintCoseParameter } from './lint-cose-parameter.ts';

/**
 * The field of a credential public key (WebAuthn L3 §6.5.1): a COSE_Key map whose entries keep their labels as names
 * (`1`, `3`, `-1`) and carry the parameter's name as meaning. Keys of an unknown type or algorithm keep every entry.
 * Faults: those of `lintCoseKey` and `lintCoseParameter`, and the canonical form's. `bytes` is the whole source.
 */
export function createCoseKeyField(item: CborItem, name: string, bytes: Uint8Array): FieldNode {
  const facts = readCoseKeyFacts(item);
  const refine: RefineField = (node, part, path) => {
    if (path.length === 1) return refineParameter(node, part, facts);
    if (path.length > 1) return node;
    return {
      ...node,
      faults: [...node.faults, ...lintCoseKey(item, facts)],
      reference: 'WebAuthn L3 §6.5.1',
    };
  };
  return createCborField(item, { name, bytes, refine });
}

function refineParameter(node: FieldNode, value: CborItem, facts: CoseKeyFacts): FieldNode {
  const isMeant = ({ label }: CoseParameter) => label === facts.labels.get(value);
  const own = facts.keyType?.parameters.find(isMeant);
  const parameter = own ?? commonParameters.find(isMeant);
  const faults = [...node.faults, ...lintCoseParameter(node, value, { facts, parameter })];
  if (parameter === undefined) return { ...node, faults };
  const reference = own === undefined ? 'RFC 9052 §7.1' : facts.keyType?.reference;
  return {
    ...node,
    meaning: explainParameter(parameter, value),
    faults,
    ...(reference === undefined ? {} : { reference }),
  };
}

/** What the entry says where its value is in a registry, else which parameter it is. */
function explainParameter(parameter: CoseParameter, { value }: CborItem): FieldMeaning {
  const plain: FieldMeaning = { code: 'cose-parameter', label: parameter.label, name: parameter.name };
  if (typeof value !== 'number') return plain;
  if (parameter.name === 'kty') {
    return { code: 'key-type', kty: value, name: nameOf(findCoseKeyType(value), value) };
  }
  if (parameter.name === 'alg') {
    return { code: 'algorithm', alg: value, name: nameOf(findCoseAlgorithm(value), value) };
  }
  if (parameter.name === 'crv') {
    return { code: 'curve', crv: value, name: nameOf(findCoseCurve(value), value) };
  }
  return plain;
}

function nameOf(registered: { readonly name: string } | undefined, value: number): string {
  return registered?.name ?? formatDiagnosticValue(value);
}
