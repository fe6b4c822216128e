import { describe, expect, it } from 'vitest';
import { decodeAttestationObject } from '../../../src/shared/attestation/decode-attestation-object.ts';
import {
  type CborFaultClass,
  cborFaultClasses,
  classifyCborFault,
} from '../../../src/shared/cbor/cbor-fault-class.ts';
import type { DecodedRegistration } from '../../../src/shared/ceremony/decoded-ceremony.ts';
import { judgeFaults } from '../../../src/shared/checks/judge-faults.ts';
import { policyRules } from '../../../src/shared/checks/policy-rules.ts';
import type { DecodeFaultCode } from '../../../src/shared/inspection/decode-fault.ts';
import { walkFields } from '../../../src/shared/inspection/walk-fields.ts';
import { hex } from '../../support/vector-hex.ts';

/** What stands where `attStmt` is expected, in the attestation object of a format nobody knows. */
const items: readonly (readonly [string, CborFaultClass, DecodeFaultCode])[] = [
  ['a1 6161', 'malformed', 'truncated'],
  ['a1 6161 1c', 'malformed', 'reserved-value'],
  ['a1 6161 f810', 'malformed', 'reserved-value'],
  ['a1 6161 ff', 'malformed', 'reserved-value'],
  ['a1 6161 61ff', 'malformed', 'invalid-utf-8'],
  ['a1 6161 7f 4161 ff', 'malformed', 'unexpected-type'],
  ['a1 6161 818181 7f 4161 ff', 'malformed', 'unexpected-type'],
  [`a1 6161 ${'81'.repeat(40)}00`, 'malformed', 'nesting-too-deep'],
  ['a2 616100 616100', 'malformed', 'duplicate-map-key'],
  ['a1 6161 1800', 'non-canonical', 'non-canonical-length'],
  ['a1 6161 580100', 'non-canonical', 'non-canonical-length'],
  ['bf ff', 'non-canonical', 'indefinite-length'],
  ['a2 616200 616100', 'non-canonical', 'map-keys-out-of-order'],
  ['a1 6161 c100', 'non-canonical', 'tag-not-allowed'],
  ['a1 6161 818180', 'non-canonical', 'nesting-too-deep'],
];

function decode(attStmt: string) {
  const authData = `${'aa'.repeat(32)} 05 00000000`;
  const text = `a3 63666d74 6178 6761747453746d74 ${attStmt} 686175746844617461 5825 ${authData}`;
  return decodeAttestationObject({ name: 'attestationObject', bytes: hex(text) });
}

describe('classifyCborFault', () => {
  it.each(items)('says of %s that it is %s', (attStmt, expected, code) => {
    const classes: (readonly [DecodeFaultCode, CborFaultClass | undefined])[] = [];
    walkFields([decode(attStmt).node], ({ faults, kind }) => {
      for (const fault of faults) classes.push([fault.code, classifyCborFault(fault, kind)]);
    });
    expect(classes).toContainEqual([code, expected]);
  });

  it('says nothing of what a structure breaks', () => {
    const [fault] = decode('80').node.children[1]?.faults ?? [];
    expect(fault?.code).toBe('unexpected-type');
    expect(fault && classifyCborFault(fault, 'array')).toBeUndefined();
  });

  it('has a class for every code of its table that the rows prove', () => {
    const proven = new Set(items.map(([, , code]) => code));
    const others: readonly DecodeFaultCode[] = ['trailing-bytes', 'too-many-items', 'unexpected-type'];
    expect([...cborFaultClasses.keys()].filter((code) => !proven.has(code))).toEqual(
      others.filter((code) => cborFaultClasses.has(code)).reverse(),
    );
  });
});

describe('the default policy', () => {
  it.each(items)('of %s rejects what is malformed and warns of the rest', (attStmt, expected, code) => {
    const { node } = decode(attStmt);
    const decoded: DecodedRegistration = { kind: 'registration', roots: [node], sources: [], faults: [] };
    const judged = judgeFaults(decoded, policyRules()).all.filter(({ fault }) => fault.code === code);
    const actions = new Set(judged.map(({ action }) => action));
    expect(actions.has('reject')).toBe(expected === 'malformed');
  });
});
