import { describe, expect, it } from 'vitest';
import { filterOfField } from '../../../src/renderer/workbench/evidence/filter-of-field.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';

const field = (changes: Partial<FieldNode>): FieldNode => ({
  name: 'any',
  kind: 'text',
  span: { source: 'any', start: 0, end: 1 },
  children: [],
  faults: [],
  ...changes,
});

describe('filterOfField', () => {
  it.each([
    [{ meaning: { code: 'flag', flag: 'UV', set: false } }, 'uv', '0'],
    [{ meaning: { code: 'flag', flag: 'BS', set: true } }, 'bs', '1'],
    [{ meaning: { code: 'attestation-format', fmt: 'packed' } }, 'fmt', 'packed'],
    [{ meaning: { code: 'algorithm', alg: -7, name: 'ES256' } }, 'alg', 'ES256'],
    [{ meaning: { code: 'aaguid', aaguid: '01020304-…' } }, 'aaguid', '01020304-…'],
    [{ meaning: { code: 'sha-256-of-rp-id', rpId: 'localhost' } }, 'rp', 'localhost'],
    [{ name: 'origin', value: 'https://localhost' }, 'origin', 'https://localhost'],
    [{ name: 'signCount', value: 5 }, 'signCount', '5'],
  ] as const)('of %j', (changes, key, value) => {
    expect(filterOfField(field(changes))).toEqual({ key, value });
  });

  it('is none where the list knows no such value', () => {
    expect(filterOfField(field({ name: 'challenge', value: 'AQID' }))).toBeUndefined();
    expect(filterOfField(field({ meaning: { code: 'flag', flag: 'AT', set: true } }))).toBeUndefined();
  });
});
