import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import { type CoseAlgorithm, findCoseAlgorithm } from './cose-algorithms.ts';
import { type CoseCurve, findCoseCurve } from './cose-curves.ts';
import { type CoseKeyType, findCoseKeyType } from './cose-parameters.ts';

/** What a COSE_Key says it is, read once: a key of many thousand entries must not be searched for each of them. */
export interface CoseKeyFacts {
  /** Undefined where the registries have no such key type, algorithm or curve. */
  readonly keyType?: CoseKeyType;
  readonly algorithm?: CoseAlgorithm;
  readonly curve?: CoseCurve;
  /** The label of the entry that a value stands in; the text `"1"` is not the label 1. */
  readonly labels: ReadonlyMap<CborItem, FieldValue | undefined>;
}

export function readCoseKeyFacts(key: CborItem): CoseKeyFacts {
  const keyType = findCoseKeyType(findEntry(key, 1)?.value.value);
  const algorithm = findCoseAlgorithm(findEntry(key, 3)?.value.value);
  const curve = findCoseCurve(findEntry(key, -1)?.value.value);
  return {
    ...(keyType && { keyType }),
    ...(algorithm && { algorithm }),
    ...(curve && { curve }),
    labels: new Map(key.entries.map((entry) => [entry.value, entry.key.value])),
  };
}
