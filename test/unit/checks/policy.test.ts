import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { policyLines } from '../../../src/shared/checks/policy-lines.ts';
import { type CborValue, encodeCbor } from './encode-cbor.ts';
import { expectErrorsForFailedSteps } from './expect-errors-for-failed-steps.ts';
import { flag, type RegistrationDraft, signedAuthentication, signedRegistration } from './signed-ceremony.ts';

const tools = { cryptography: await createNodeCryptography() };

const set = (draft: object, members: object): void => void Object.assign(draft, members);

type Row = readonly [line: string, edit: (draft: RegistrationDraft) => void, step: string];

/** What a line of the policy governs, and the step that it fails. */
const rejecting: readonly Row[] = [
  ['trailing-bytes', (draft) => set(draft, { tail: Buffer.alloc(1) }), '7.1.13'],
  ['duplicate-keys', duplicateMember, '7.1.13'],
  ['cose-key-off-curve', withKey((key) => key.set(-2, Buffer.alloc(32, 1))), '7.1.13'],
  ['cose-key-incomplete', withKey((key) => key.delete(-3)), '7.1.13'],
  ['backup-flags', (draft) => set(draft, { flags: draft.flags | flag.BS }), '7.1.17'],
  ['unknown-format', (draft) => set(draft, { fmt: 'other' }), '7.1.21'],
  ['credential-id-length', (draft) => set(draft, { credentialId: Buffer.alloc(1024) }), '7.1.25'],
  ['credential-id-in-use', ({ known }) => set(known, { credentialIdInUse: true }), '7.1.26'],
];

/** What only warns, and the step that it would fail. */
const warning: readonly Row[] = [
  [
    'canonical-cbor',
    (draft) => {
      draft.assemble = (parts) => Buffer.concat([Buffer.from([0xb8, 3]), encodeCbor(parts).subarray(1)]);
    },
    '7.1.13',
  ],
  ['reserved-flag-bits', (draft) => set(draft, { flags: draft.flags | flag.RFU1 }), '7.1.13'],
  ['cose-key-optional-parameter', withKey((key) => key.set(2, Buffer.from('kid'))), '7.1.13'],
];

function withKey(edit: (key: Map<CborValue, CborValue>) => void) {
  return ({ coseKey }: RegistrationDraft) => {
    if (coseKey instanceof Map) edit(coseKey);
  };
}

function duplicateMember(draft: RegistrationDraft): void {
  draft.assemble = (parts) => {
    const bytes = encodeCbor(parts);
    bytes[0] = 0xa4;
    return Buffer.concat([bytes, encodeCbor('fmt'), encodeCbor('none')]);
  };
}

describe('the policy', () => {
  it.each(rejecting)(
    'rejects by the line %s, and lets it through where that is overridden',
    (line, edit, step) => {
      const known = signedRegistration(edit);
      expect(judgeCeremony(known, tools).failed).toEqual([step]);
      for (const action of ['warn', 'accept'] as const) {
        const lenient = judgeCeremony({ ...known, policy: { rules: { [line]: action } } }, tools);
        expect(lenient.failed).toEqual([]);
        expect(lenient.policy.find(({ code }) => code === line)).toEqual({
          code: line,
          value: action,
          from: 'file',
        });
        expect(lenient.findings).toContainEqual(expect.objectContaining({ step }));
        expectErrorsForFailedSteps(lenient);
      }
    },
  );

  it.each(warning)('warns by the line %s, and rejects where that is overridden', (line, edit, step) => {
    const known = signedRegistration(edit);
    const lenient = judgeCeremony(known, tools);
    expect(lenient.failed).toEqual([]);
    expect(lenient.findings).toContainEqual(expect.objectContaining({ severity: 'warning', step }));
    const strict = judgeCeremony({ ...known, policy: { rules: { [line]: 'reject' } } }, tools);
    expect(strict.failed).toEqual([step]);
    expectErrorsForFailedSteps(strict);
  });

  it('lets a counter that did not rise through where that is overridden, and says so', () => {
    const known = signedAuthentication((draft) => set(draft, { signCount: 5 }));
    const { failed, ledger, findings } = judgeCeremony(
      { ...known, policy: { rules: { 'sign-count': 'warn' } } },
      tools,
    );
    expect(failed).toEqual([]);
    expect(ledger.find(({ step }) => step === '7.2.22')).toMatchObject({
      status: 'policy',
      reason: 'sign-count-equal',
    });
    expect(findings).toMatchObject([{ severity: 'warning', code: 'sign-count-equal', step: '7.2.22' }]);
  });

  it('never rejects members and extensions that nobody knows', () => {
    const known = signedRegistration((draft) => {
      Object.assign(draft.clientData, { extra: { a: [1] } });
      draft.extensions = encodeCbor(new Map([['vendor', 1]]));
      draft.finish = (response) =>
        void Object.assign(response, { extra: 1, clientExtensionResults: { vendor: {} } });
      draft.assemble = (parts) => encodeCbor(new Map([...parts, ['vendorExtra', 1]]));
    });
    const { failed, findings } = judgeCeremony(known, tools);
    expect(failed).toEqual([]);
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
  });

  it('shows every line, and where it came from', () => {
    const { policy } = judgeCeremony(signedRegistration(), tools);
    expect(policy.slice(0, 3)).toEqual([
      { code: 'user-verification', value: 'required', from: 'option' },
      { code: 'allow-cross-origin', value: 'false', from: 'default' },
      { code: 'accepted-attestation', value: 'any', from: 'default' },
    ]);
    expect(policy.slice(3)).toEqual(
      policyLines.map(({ code, action }) => ({ code, value: action, from: 'default' })),
    );
    expect(new Set(policyLines.map(({ code }) => code)).size).toBe(policyLines.length);
  });
});
