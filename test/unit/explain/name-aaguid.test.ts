import { describe, expect, it } from 'vitest';
import table from '../../../resources/aaguids.json' with { type: 'json' };
import { nameAaguid } from '../../../src/shared/explain/name-aaguid.ts';

describe('the name of an AAGUID', () => {
  it.each([
    ['08987058-cadc-4b81-b6e1-30de50dcbe96', { name: 'Windows Hello', kind: 'named' }],
    ['08987058-CADC-4B81-B6E1-30DE50DCBE96', { name: 'Windows Hello', kind: 'named' }],
    ['00000000-0000-0000-0000-000000000000', { name: null, kind: 'zero' }],
    ['01020304-0506-0708-0102-030405060708', { name: null, kind: 'virtual' }],
    ['ffffffff-0000-0000-0000-000000000000', { name: null, kind: 'unknown' }],
    ['constructor', { name: null, kind: 'unknown' }],
  ] as const)('%s', (aaguid, expected) => {
    expect(nameAaguid(aaguid, table)).toEqual(expected);
  });

  it('comes from a dated table with its source, whose keys are AAGUIDs in lower case', () => {
    expect(table.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(table.source).not.toBe('');
    for (const [aaguid, name] of Object.entries(table.names)) {
      expect(aaguid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(name).not.toBe('');
    }
  });
});
