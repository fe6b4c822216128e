import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { knownCeremonyOf } from '../../support/own-vectors.ts';
import { createRegistration } from '../../support/samples/create-sample.ts';
import { cutLastByte } from '../../support/samples/rows/change-bytes.ts';
import type { MakeStatement } from '../../support/samples/sample-statement.ts';
import { packedBasic } from '../../support/samples/statements/packed.ts';
import { changeCertificate, changeMembers } from '../attestation/statement-changes.ts';

const cryptography = await createNodeCryptography();

function judge(statement: MakeStatement) {
  const known = knownCeremonyOf(createRegistration({ id: 'open checks', statement }));
  const judgement = judgeCeremony(known, { cryptography });
  const findings = judgement.findings.map(
    ({ severity, code, facts }) => `${severity} ${code} ${facts.found}`,
  );
  return { failed: judgement.failed, findings, checks: judgement.attestation?.verdict.checks ?? [] };
}

describe('sentences that could not be checked', () => {
  it('are not said to be broken, and are left out where they follow from one that is', () => {
    const { failed, findings, checks } = judge(changeCertificate(packedBasic(), cutLastByte));
    expect(failed).toEqual(['7.1.22']);
    expect(checks.filter(({ status }) => status === 'not-evaluated').length).toBeGreaterThan(5);
    expect(findings).toEqual(['error certificates-readable x5c[0]']);
  });

  it('are named where nothing else is wrong', () => {
    const { failed, findings } = judge(changeMembers(packedBasic(), (members) => members.set('alg', -46)));
    expect(failed).toEqual(['7.1.22']);
    expect(findings).toEqual([
      'error algorithm-not-supported alg = -46',
      'note check-left-open signature: alg = -46',
    ]);
  });
});
