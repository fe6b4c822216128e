import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { type CoseAlgorithm, findCoseAlgorithm } from './cose-algorithms.ts';
import { type CoseCurve, findCoseCurve } from './cose-curves.ts';
import { type CoseKeyType, findCoseKeyType } from './cose-parameters.ts';

/** What a COSE_Key says it is, read once; undefined where the registries have no such key type, algorithm or curve. */
export interface CoseKeyFacts {
  readonly keyType: CoseKeyType | undefined;
  readonly algorithm: CoseAlgorithm | undefined;
  readonly curve: CoseCurve | undefined;
}

export function readCoseKeyFacts(key: CborItem): CoseKeyFacts {
  return {
    keyType: findCoseKeyType(findEntry(key, 1)?.value.value),
    algorithm: findCoseAlgorithm(findEntry(key, 3)?.value.value),
    curve: findCoseCurve(findEntry(key, -1)?.value.value),
  };
}
