import type { CborEntry, CborItem } from '../cbor/cbor-item.ts';
import { createCborField } from '../cbor/create-cbor-field.ts';
import { formatDiagnosticValue } from '../cbor/format-diagnostic.ts';
import { addFaults, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldMeaning } from '../inspection/field-meaning.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { lintLater } from '../inspection/lint-later.ts';
import { findCoseAlgorithm } from './cose-algorithms.ts';
import { findCoseCurve } from './cose-curves.ts';
import { type CoseKeyFacts, readCoseKeyFacts } from './cose-key-facts.ts';
import { type CoseParameter, findCoseKeyType, findCoseParameter } from './cose-parameters.ts';
import { lintCoseKey } from './lint-cose-key.ts';
import { lintCoseParameter } from './lint-cose-parameter.ts';
import { lintCurvePoint } from './lint-curve-point.ts';

/**
 * The field of a credential public key (WebAuthn L3 §6.5.1): a COSE_Key map whose entries keep their labels as names
 * (`1`, `3`, `-1`) and carry the parameter's name as meaning. Keys of an unknown type or algorithm keep every entry.
 * Faults: those of `lintCoseKey` and `lintCoseParameter`, the canonical form's, and when asked for those of `lintCurvePoint`. `bytes` is the whole source.
 */
export function createCoseKeyField(item: CborItem, name: string, bytes: Uint8Array): FieldNode {
  const facts = readCoseKeyFacts(item);
  const key = createCborField(item, { name, bytes });
  item.entries.forEach((entry, index) => {
    const field = key.children[index];
    if (field !== undefined) refineParameter(field, entry, facts);
  });
  addFaults(key, lintCoseKey(item, facts));
  key.reference = 'WebAuthn L3 §6.5.1';
  return item.complete ? lintLater(key, () => lintCurvePoint(item, facts)) : key;
}

function refineParameter(field: FieldDraft, entry: CborEntry, facts: CoseKeyFacts): void {
  const parameter = findCoseParameter(facts.keyType, entry.key.value);
  addFaults(field, lintCoseParameter(entry, field, { facts, parameter }));
  if (parameter === undefined) return;
  field.meaning = explainParameter(parameter, entry.value);
  field.reference = parameter.label > 0 ? 'RFC 9052 §7.1' : facts.keyType?.reference;
}

/** What the entry says where its value is in a registry, else which parameter it is. */
function explainParameter({ label, name }: CoseParameter, { value }: CborItem): FieldMeaning {
  if (typeof value === 'number') {
    if (name === 'kty') return { code: 'key-type', kty: value, name: nameOf(findCoseKeyType(value), value) };
    if (name === 'alg') {
      return { code: 'algorithm', alg: value, name: nameOf(findCoseAlgorithm(value), value) };
    }
    if (name === 'crv') return { code: 'curve', crv: value, name: nameOf(findCoseCurve(value), value) };
  }
  return { code: 'cose-parameter', label, name };
}

function nameOf(registered: { readonly name: string } | undefined, value: number): string {
  return registered?.name ?? formatDiagnosticValue(value);
}
