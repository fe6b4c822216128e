import type { FilterKey } from '../../../shared/filter/filter-keys.ts';
import type { FieldMeaning, FlagName } from '../../../shared/inspection/field-meaning.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';

/** What a filter asks for to find ceremonies like this one. */
export interface FieldFilter {
  readonly key: FilterKey;
  readonly value: string;
}

const flagKeys: Partial<Record<FlagName, FilterKey>> = { UP: 'up', UV: 'uv', BE: 'be', BS: 'bs' };

/** The filter by the value of a field; undefined where the list knows no such value. */
export function filterOfField({ name, value, meaning }: FieldNode): FieldFilter | undefined {
  if (meaning !== undefined) {
    const found = filterOfMeaning(meaning);
    if (found !== undefined) return found;
  }
  if (name === 'origin' && typeof value === 'string') return { key: 'origin', value };
  if (name === 'fmt' && typeof value === 'string') return { key: 'fmt', value };
  if (name === 'signCount' && typeof value === 'number') return { key: 'signCount', value: String(value) };
  return undefined;
}

function filterOfMeaning(meaning: FieldMeaning): FieldFilter | undefined {
  switch (meaning.code) {
    case 'flag': {
      const key = flagKeys[meaning.flag];
      return key && { key, value: meaning.set ? '1' : '0' };
    }
    case 'attestation-format':
      return { key: 'fmt', value: meaning.fmt };
    case 'algorithm':
      return { key: 'alg', value: meaning.name };
    case 'aaguid':
      return { key: 'aaguid', value: meaning.aaguid };
    case 'sha-256-of-rp-id':
      return { key: 'rp', value: meaning.rpId };
    default:
      return undefined;
  }
}
