import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { policyLines } from '../../../src/shared/checks/policy-lines.ts';
import { type CborValue, encodeCbor } from './encode-cbor.ts';
import { expectErrorsForFailedSteps } from './expect-errors-for-failed-steps.ts';
import {
  type AuthenticationDraft,
  flag,
  inPlainBase64,
  type RegistrationDraft,
  type ResponseJson,
  selfAttestation,
  signedAuthentication,
  signedRegistration,
} from './signed-ceremony.ts';

const tools = { cryptography: await createNodeCryptography() };

const set = (draft: object, members: object): void => void Object.assign(draft, members);

type Rows<Draft> = readonly (readonly [line: string, edit: (draft: Draft) => void, step: string])[];

/** What a line of the policy governs, and the step that it fails. */
const rejecting: Rows<RegistrationDraft> = [
  ['trailing-bytes', (draft) => set(draft, { tail: Buffer.alloc(1) }), '7.1.13'],
  ['duplicate-keys', duplicateMember, '7.1.13'],
  ['well-formed-cbor', (draft) => set(draft, { extensions: Buffer.from('a162ff2801', 'hex') }), '7.1.13'],
  ['structure', (draft) => set(draft, { extensions: encodeCbor(['credProtect']) }), '7.1.13'],
  ['flag-contradicts-data', (draft) => set(draft, { flags: draft.flags | flag.ED }), '7.1.13'],
  ['cose-key-off-curve', withKey((key) => key.set(-2, Buffer.alloc(32, 1))), '7.1.13'],
  ['cose-key-incomplete', withKey((key) => key.delete(-3)), '7.1.13'],
  ['cose-key-against-algorithm', es384OnP256, '7.1.13'],
  [
    'response-structure',
    (draft) => set(draft, { finish: (response: object) => set(response, { type: undefined }) }),
    '7.1.3',
  ],
  [
    'credential-type',
    (draft) => set(draft, { finish: (response: object) => set(response, { type: 'x' }) }),
    '7.1.3',
  ],
  [
    'id-equals-raw-id',
    (draft) => set(draft, { finish: (response: object) => set(response, { id: 'AAAA' }) }),
    '7.1.3',
  ],
  [
    'duplicate-member',
    ({ known }) => set(known, { repeatedMembers: ['response.attestationObject'] }),
    '7.1.3',
  ],
  ['base64url', (draft) => set(draft, { finish: inPlainBase64 }), '7.1.3'],
  ['client-data-duplicate-member', duplicateType, '7.1.6'],
  [
    'client-data-member-type',
    ({ clientData }) => set(Object(clientData), { crossOrigin: 'false' }),
    '7.1.10',
  ],
  ['backup-flags', (draft) => set(draft, { flags: draft.flags | flag.BS }), '7.1.17'],
  ['unknown-format', (draft) => set(draft, { fmt: 'other' }), '7.1.21'],
  ['attestation-statement', (draft) => selfAttestation(draft, -8), '7.1.22'],
  ['credential-id-length', (draft) => set(draft, { credentialId: Buffer.alloc(1024) }), '7.1.25'],
  ['credential-id-in-use', ({ known }) => set(known, { credentialIdInUse: true }), '7.1.26'],
];

const rejectingAuthentications: Rows<AuthenticationDraft> = [
  ['sign-count', (draft) => set(draft, { signCount: 5 }), '7.2.22'],
  ['backup-eligibility-change', (draft) => set(draft, { flags: draft.flags | flag.BE }), '7.2.19.2'],
  ['backup-flags', (draft) => set(draft, { flags: draft.flags | flag.BS }), '7.2.18'],
];

/** What only warns or is accepted, and the step that it would fail. */
const lenient: Rows<RegistrationDraft> = [
  [
    'canonical-cbor',
    (draft) => {
      draft.assemble = (parts) => Buffer.concat([Buffer.from([0xb8, 3]), encodeCbor(parts).subarray(1)]);
    },
    '7.1.13',
  ],
  ['reserved-flag-bits', (draft) => set(draft, { flags: draft.flags | flag.RFU1 }), '7.1.13'],
  ['cose-key-optional-parameter', withKey((key) => key.set(2, Buffer.from('kid'))), '7.1.13'],
  [
    'optional-member',
    (draft) => set(draft, { finish: (response: object) => set(response, { authenticatorAttachment: 1 }) }),
    '7.1.3',
  ],
  [
    'convenience-copy',
    (draft) =>
      set(draft, { finish: ({ response }: ResponseJson) => set(response, { publicKeyAlgorithm: -8 }) }),
    '7.1.3',
  ],
  [
    'client-extension-results-absent',
    (draft) =>
      set(draft, { finish: (response: object) => set(response, { clientExtensionResults: undefined }) }),
    '7.1.4',
  ],
  [
    'client-data-serialization',
    (draft) => set(draft, { clientData: JSON.stringify(draft.clientData, null, 1) }),
    '7.1.6',
  ],
  ['unknown-member', ({ clientData }) => set(Object(clientData), { extra: 1 }), '7.1.6'],
  [
    'unknown-member',
    (draft) =>
      set(draft, {
        assemble: (parts: Map<CborValue, CborValue>) => encodeCbor(new Map([['x', 1], ...parts])),
      }),
    '7.1.13',
  ],
  [
    'obsolete-member',
    ({ clientData }) => set(Object(clientData), { tokenBinding: { status: 'supported' } }),
    '7.1.6',
  ],
  [
    'extension-value',
    (draft) => set(draft, { extensions: encodeCbor(new Map([['credProtect', 9]])) }),
    '7.1.28',
  ],
  [
    'unknown-extension',
    (draft) => set(draft, { extensions: encodeCbor(new Map([['vendor', 1]])) }),
    '7.1.28',
  ],
  [
    'unknown-extension',
    (draft) =>
      set(draft, { finish: (response: object) => set(response, { clientExtensionResults: { vendor: 1 } }) }),
    '7.1.28',
  ],
];

function withKey(edit: (key: Map<CborValue, CborValue>) => void) {
  return ({ coseKey }: RegistrationDraft) => {
    if (coseKey instanceof Map) edit(coseKey);
  };
}

function es384OnP256(draft: RegistrationDraft): void {
  withKey((key) => key.set(3, -35))(draft);
  set(draft.known.options ?? {}, { pubKeyCredParams: [{ type: 'public-key', alg: -35 }] });
}

function duplicateMember(draft: RegistrationDraft): void {
  draft.assemble = (parts) => {
    const bytes = encodeCbor(parts);
    bytes[0] = 0xa4;
    return Buffer.concat([bytes, encodeCbor('fmt'), encodeCbor('none')]);
  };
}

function duplicateType(draft: RegistrationDraft): void {
  draft.clientData = JSON.stringify(draft.clientData).replace('{', '{"type":"webauthn.create",');
}

describe('the policy', () => {
  const rows = [
    ...rejecting.map(([line, edit, step]) => [line, signedRegistration(edit), step] as const),
    ...rejectingAuthentications.map(
      ([line, edit, step]) => [line, signedAuthentication(edit), step] as const,
    ),
  ];

  it.each(rows)(
    'rejects by the line %s, and lets it through where that is overridden',
    (line, known, step) => {
      expect(judgeCeremony(known, tools).failed).toContain(step);
      for (const action of ['warn', 'accept'] as const) {
        const rules = { [line]: action };
        const overridden = judgeCeremony({ ...known, policy: { ...known.policy, rules } }, tools);
        expect(overridden.failed).toEqual([]);
        expect(overridden.policy.find(({ code }) => code === line)).toEqual({
          code: line,
          value: action,
          from: 'file',
        });
        expect(overridden.findings).toContainEqual(expect.objectContaining({ step }));
        expectErrorsForFailedSteps(overridden);
      }
    },
  );

  it.each(lenient)('does not reject by the line %s, unless that is overridden', (line, edit, step) => {
    const known = signedRegistration(edit);
    const judged = judgeCeremony(known, tools);
    expect(judged.failed).toEqual([]);
    const warns = policyLines.find(({ code }) => code === line)?.action === 'warn';
    expect(judged.findings.some(({ severity }) => severity === 'warning')).toBe(warns);
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

  it('says what it does not understand, and decides nothing by it', () => {
    const policy = {
      userVerification: 'Required',
      acceptedAttestation: ['direct', 'None', 'any'],
      rules: { 'sign-counter': 'warn' as const, 'sign-count': 'warn' as const },
    };
    const { failed, findings } = judgeCeremony({ ...signedRegistration(), policy }, tools);
    expect(failed).toEqual([]);
    expect(
      findings.map(({ severity, code, facts: { member, found } }) => [severity, code, member, found]),
    ).toEqual([
      ['warning', 'policy-not-understood', 'policy.userVerification', '"Required"'],
      ['warning', 'policy-not-understood', 'policy.acceptedAttestation', '"direct"'],
      ['warning', 'policy-not-understood', 'policy.rules', '"sign-counter"'],
    ]);
  });

  it('takes an empty list of attestation as no list', () => {
    const { failed, policy } = judgeCeremony(
      { ...signedRegistration(), policy: { acceptedAttestation: [] } },
      tools,
    );
    expect(failed).toEqual([]);
    expect(policy).toContainEqual({ code: 'accepted-attestation', value: 'any', from: 'default' });
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
    const unknown = judgeCeremony({ ...signedRegistration(), options: undefined }, tools).policy;
    expect(unknown[0]).toEqual({ code: 'user-verification', value: 'not-known', from: 'default' });
    expect(policy.slice(3)).toEqual(
      policyLines.map(({ code, action }) => ({ code, value: action, from: 'default' })),
    );
    expect(new Set(policyLines.map(({ code }) => code)).size).toBe(policyLines.length);
  });
});
