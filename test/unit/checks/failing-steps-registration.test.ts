import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { type CborValue, encodeCbor } from './encode-cbor.ts';
import { expectErrorsForFailedSteps } from './expect-errors-for-failed-steps.ts';
import {
  flag,
  id,
  inPlainBase64,
  type RegistrationDraft,
  selfAttestation,
  signedRegistration,
} from './signed-ceremony.ts';

const tools = { cryptography: await createNodeCryptography() };

type Row = readonly [title: string, edit: (draft: RegistrationDraft) => void, failed: readonly string[]];

/** Authenticator data that cannot be read leaves no `alg` for step 20 to match. */
const withoutAlg = ['7.1.13', '7.1.20'];

const rows: readonly Row[] = [
  ['1: options that are no object', ({ known }) => Object.assign(known, { options: 'options' }), ['7.1.1']],
  ['3: another type of credential', (draft) => onFinish(draft, { type: 'password' }), ['7.1.3']],
  ['3: an id that is not the rawId', (draft) => onFinish(draft, { id: 'AAAA' }), ['7.1.3']],
  ['3: a rawId with padding', (draft) => onFinish(draft, { id: `${id}==`, rawId: `${id}==` }), ['7.1.3']],
  [
    '3: members in plain base64, whose bytes are judged all the same',
    (draft) => {
      draft.finish = inPlainBase64;
    },
    ['7.1.3'],
  ],
  [
    '3: a rawId with bits behind its last byte',
    (draft) => onFinish(draft, { id: `${id.slice(0, -1)}h`, rawId: `${id.slice(0, -1)}h` }),
    ['7.1.3'],
  ],
  [
    '3: no attestationObject, and so none to decode',
    (draft) => onResponse(draft, { attestationObject: undefined }),
    ['7.1.3', '7.1.13'],
  ],
  [
    '4: clientExtensionResults that are no object',
    (draft) => onFinish(draft, { clientExtensionResults: [] }),
    ['7.1.4'],
  ],
  [
    '5: no clientDataJSON, which step 3 misses too',
    (draft) => onResponse(draft, { clientDataJSON: undefined }),
    ['7.1.3', '7.1.5'],
  ],
  ['6: client data that is no JSON', withClientData('{"type":'), ['7.1.6']],
  ['6: client data that is a list', withClientData('[]'), ['7.1.6']],
  [
    '6: a member that stands twice',
    (draft) => {
      draft.clientData = JSON.stringify(draft.clientData).replace('{', '{"type":"webauthn.create",');
    },
    ['7.1.6'],
  ],
  ['7: the type of an authentication', withMember({ type: 'webauthn.get' }), ['7.1.7']],
  ['7: no type', withMember({ type: undefined }), ['7.1.7']],
  ['8: another challenge', withMember({ challenge: 'AAAA' }), ['7.1.8']],
  ['9: another origin', withMember({ origin: 'https://example.com' }), ['7.1.9']],
  ['9: an origin with a slash', withMember({ origin: 'https://example.org/' }), ['7.1.9']],
  ['10: a frame that nobody expects', withMember({ crossOrigin: true }), ['7.1.10']],
  ['10: a crossOrigin that is a text', withMember({ crossOrigin: 'true' }), ['7.1.10']],
  [
    '11: a framing page that is another than expected',
    (draft) => {
      withMember({ crossOrigin: true, topOrigin: 'https://evil.example' })(draft);
      Object.assign(draft.known.relyingParty ?? {}, { topOrigins: ['https://shop.example'] });
    },
    ['7.1.11'],
  ],
  [
    '11: a topOrigin in a frame that nobody expects, which fails step 10 too',
    withMember({ crossOrigin: true, topOrigin: 'https://shop.example' }),
    ['7.1.10', '7.1.11'],
  ],
  [
    '11: a topOrigin where no frame is expected, without crossOrigin',
    withMember({ topOrigin: 'https://shop.example' }),
    ['7.1.11'],
  ],
  ['11: a topOrigin that is null', withMember({ topOrigin: null }), ['7.1.11']],
  ['8: no challenge', withMember({ challenge: undefined }), ['7.1.8']],
  ['8: a challenge with padding', withMember({ challenge: 'AAA=' }), ['7.1.8']],
  ['9: no origin', withMember({ origin: undefined }), ['7.1.9']],
  [
    '13: an attestation object that is cut short',
    (draft) => {
      draft.assemble = (parts) => encodeCbor(parts).subarray(0, -40);
    },
    withoutAlg,
  ],
  [
    '13: a byte behind the attestation object',
    (draft) => {
      draft.assemble = (parts) => Buffer.concat([encodeCbor(parts), Buffer.alloc(1)]);
    },
    ['7.1.13'],
  ],
  [
    '13: a key that stands twice',
    (draft) => {
      draft.assemble = (parts) => {
        const bytes = encodeCbor(parts);
        bytes[0] = 0xa4;
        return Buffer.concat([bytes, encodeCbor('fmt'), encodeCbor('none')]);
      };
    },
    ['7.1.13'],
  ],
  [
    '13: a byte behind the authenticator data',
    (draft) => {
      draft.tail = Buffer.alloc(1);
    },
    ['7.1.13'],
  ],
  [
    '13: AT cleared, and so no key',
    (draft) => {
      draft.flags &= ~flag.AT;
    },
    withoutAlg,
  ],
  [
    '13: ED set without extensions',
    (draft) => {
      draft.flags |= flag.ED;
    },
    ['7.1.13'],
  ],
  [
    '13: extensions that are no map',
    (draft) => {
      draft.extensions = encodeCbor(['credProtect']);
    },
    ['7.1.13'],
  ],
  ['13: a key without its y', withKey((key) => key.delete(-3)), ['7.1.13']],
  ['13: a key off its curve', withKey((key) => key.set(-2, Buffer.alloc(32, 1))), ['7.1.13']],
  ['13: a key of another curve than its alg', withKey((key) => key.set(-1, 8)), ['7.1.13']],
  ['13: a key with half a coordinate', withKey((key) => key.set(-3, Buffer.alloc(16))), ['7.1.13']],
  ['13: a key without alg, which step 20 misses', withKey((key) => key.delete(3)), withoutAlg],
  [
    '14: another RP ID',
    (draft) => {
      draft.hashedName = 'example.com';
    },
    ['7.1.14'],
  ],
  [
    '15: nobody present',
    (draft) => {
      draft.flags &= ~flag.UP;
    },
    ['7.1.15'],
  ],
  [
    '16: the user not verified',
    (draft) => {
      draft.flags &= ~flag.UV;
    },
    ['7.1.16'],
  ],
  [
    '17: BS without BE',
    (draft) => {
      draft.flags |= flag.BS;
    },
    ['7.1.17'],
  ],
  [
    '20: an algorithm that was not offered',
    ({ known }) =>
      Object.assign(known.options ?? {}, { pubKeyCredParams: [{ type: 'public-key', alg: -257 }] }),
    ['7.1.20'],
  ],
  [
    '21: a format that nobody registered',
    (draft) => {
      draft.fmt = 'Packed';
    },
    ['7.1.21'],
  ],
  [
    '22: none with a statement',
    (draft) => {
      draft.attStmt = () => new Map<CborValue, CborValue>([['alg', -7]]);
    },
    ['7.1.22'],
  ],
  [
    '22: a statement that lacks its signature',
    (draft) => {
      draft.fmt = 'packed';
      draft.attStmt = () => new Map<CborValue, CborValue>([['alg', -7]]);
    },
    ['7.1.22'],
  ],
  [
    '22: a statement whose algorithm nobody can verify',
    (draft) => {
      const alg = -65537;
      selfAttestation(draft, alg);
      withKey((key) => key.set(3, alg))(draft);
      Object.assign(draft.known.options ?? {}, { pubKeyCredParams: [{ type: 'public-key', alg }] });
    },
    ['7.1.22'],
  ],
  ['22: self attestation with another algorithm', (draft) => selfAttestation(draft, -8), ['7.1.22']],
  [
    '22: a signature of other bytes',
    (draft) => {
      selfAttestation(draft);
      draft.finish = ({ response }) => {
        const other = signedRegistration((one) => {
          selfAttestation(one);
          one.signCount = 1;
        });
        Object.assign(response, { attestationObject: swapSignature(response, other) });
      };
    },
    ['7.1.22'],
  ],
  [
    '24: no attestation where the policy wants some',
    ({ known }) => {
      known.policy = { acceptedAttestation: ['Basic', 'AttCA'] };
    },
    ['7.1.24'],
  ],
  [
    '24: self attestation where the policy wants none or certificates',
    (draft) => {
      selfAttestation(draft);
      draft.known.policy = { acceptedAttestation: ['none', 'Basic'] };
    },
    ['7.1.24'],
  ],
  [
    '25: a credential ID of 1024 bytes',
    (draft) => {
      draft.credentialId = Buffer.alloc(1024, 7);
    },
    ['7.1.25'],
  ],
  [
    '26: a credential ID in use',
    ({ known }) => {
      known.credentialIdInUse = true;
    },
    ['7.1.26'],
  ],
  [
    '26: a credential that was to be excluded',
    ({ known }) => Object.assign(known.options ?? {}, { excludeCredentials: [{ type: 'public-key', id }] }),
    ['7.1.26'],
  ],
];

function onFinish(draft: RegistrationDraft, members: object): void {
  draft.finish = (response) => void Object.assign(response, members);
}

function onResponse(draft: RegistrationDraft, members: object): void {
  draft.finish = ({ response }) => void Object.assign(response, members);
}

function withClientData(clientData: string) {
  return (draft: RegistrationDraft) => {
    draft.clientData = clientData;
  };
}

function withMember(members: object) {
  return (draft: RegistrationDraft) => void Object.assign(draft.clientData, members);
}

function withKey(edit: (key: Map<CborValue, CborValue>) => void) {
  return ({ coseKey }: RegistrationDraft) => {
    if (coseKey instanceof Map) edit(coseKey);
  };
}

/** The attestation object of `response` with the signature of another one; both are of the same key. */
function swapSignature(
  response: Record<string, unknown>,
  { response: other }: { response?: unknown },
): string {
  const bytes = (value: unknown) => Buffer.from(String(value), 'base64url');
  const otherObject = (other as { response: Record<string, unknown> }).response.attestationObject;
  const own = bytes(response.attestationObject);
  const at = own.indexOf('authData');
  const otherBytes = bytes(otherObject);
  return Buffer.concat([otherBytes.subarray(0, otherBytes.indexOf('authData')), own.subarray(at)]).toString(
    'base64url',
  );
}

describe('a registration', () => {
  it('fails no step where nothing is broken', () => {
    const judgement = judgeCeremony(signedRegistration(), tools);
    expect([judgement.accepted, judgement.failed]).toEqual([true, []]);
    expect(judgement.ledger.map(({ step }) => step)).toEqual(
      Array.from({ length: 29 }, (_, index) => `7.1.${index + 1}`),
    );
    expect(judgement.ledger.filter(({ status }) => status === 'not-evaluated')).toEqual([]);
  });

  it.each(rows)('fails at step %s', (_title, edit, failed) => {
    const judgement = judgeCeremony(signedRegistration(edit), tools);
    expect([judgement.accepted, judgement.failed]).toEqual([false, failed]);
    expect(judgement.ledger).toHaveLength(29);
    expect(judgement.ledger.at(-1)).toMatchObject({ status: 'not-applicable', reason: 'a-step-failed' });
    expectErrorsForFailedSteps(judgement);
  });

  it('fails at step 2: a DOMException instead of a response', () => {
    const { options, kind } = signedRegistration();
    const error = { name: 'NotAllowedError', message: 'The operation was not allowed.' };
    const judgement = judgeCeremony({ kind, options, error }, tools);
    expect([judgement.accepted, judgement.failed]).toEqual([false, ['7.1.2']]);
    expect(judgement.ledger.slice(2).every(({ reason }) => reason === 'no-response')).toBe(true);
    expectErrorsForFailedSteps(judgement);
  });

  it('does not ask for user presence under conditional mediation', () => {
    const known = signedRegistration((draft) => {
      draft.flags &= ~flag.UP;
      draft.known.mediation = 'conditional';
    });
    const { failed, ledger } = judgeCeremony(known, tools);
    expect(failed).toEqual([]);
    expect(ledger.find(({ step }) => step === '7.1.15')?.reason).toBe('conditional-mediation');
  });
});
