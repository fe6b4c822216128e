import { describe, expect, it } from 'vitest';
import { faultsInside } from '../../../src/renderer/workbench/evidence/faults-inside.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import type { CeremonyDetail } from '../../../src/shared/contract/ceremony.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { assertionBody, authenticatorBytes, ceremony } from '../../support/sample-ceremony.ts';

const steps: CeremonyDetail['steps'] = [
  { step: '7.2.16', status: 'passed', spans: [authenticatorBytes(32, 33)] },
  { step: '7.2.17', status: 'failed', spans: [authenticatorBytes(32, 33)] },
  { step: '7.2.18', status: 'failed', spans: [authenticatorBytes(32, 33)] },
  { step: '7.2.22', status: 'failed', spans: [authenticatorBytes(33, 37)] },
];
const evidence = readCeremony(ceremony({ body: assertionBody({ flags: 0x19, signCount: 4 }), steps }));

describe('faultsInside', () => {
  it('counts failed steps in everything above the fields that they read, and not at those fields', () => {
    const counts = faultsInside(evidence.roots, steps);
    expect(Object.fromEntries(counts)).toEqual({
      authenticatorData: 3,
      // Step 18 reads two bits of the flags and counts once.
      'authenticatorData/flags': 2,
    });
  });

  it('counts faults of the bytes below a field', () => {
    const span = { source: 's', start: 0, end: 4 };
    const fault = { code: 'truncated', span, expected: '2', found: '1', reference: 'RFC 8949 §3' } as const;
    const leaf: FieldNode = { name: 'leaf', kind: 'bytes', span, children: [], faults: [fault, fault] };
    const inner: FieldNode = { name: 'inner', kind: 'map', span, children: [leaf], faults: [fault] };
    const root: FieldNode = { name: 'root', kind: 'map', span, children: [inner], faults: [fault] };
    expect(Object.fromEntries(faultsInside([root], []))).toEqual({ root: 3, 'root/inner': 2 });
  });

  it('says nothing where nothing is wrong', () => {
    expect(faultsInside(evidence.roots, []).size).toBe(0);
  });
});
