import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { encodeCbor } from './encode-cbor.ts';
import { expectErrorsForFailedSteps } from './expect-errors-for-failed-steps.ts';
import {
  type AuthenticationDraft,
  coseKey,
  flag,
  inPlainBase64,
  signedAuthentication,
  text,
} from './signed-ceremony.ts';

const tools = { cryptography: await createNodeCryptography() };

type Row = readonly [title: string, edit: (draft: AuthenticationDraft) => void, failed: readonly string[]];

const rows: readonly Row[] = [
  ['1: options that are no object', ({ known }) => Object.assign(known, { options: 'options' }), ['7.2.1']],
  ['3: another type of credential', (draft) => onFinish(draft, { type: 'password' }), ['7.2.3']],
  [
    '3: an id that is not the rawId, and so none that is allowed',
    (draft) => onFinish(draft, { id: 'AAAA' }),
    ['7.2.3', '7.2.5'],
  ],
  [
    '3: members in plain base64, whose bytes are judged all the same',
    (draft) => {
      draft.finish = inPlainBase64;
    },
    ['7.2.3'],
  ],
  [
    '3: a user handle that is no base64url',
    (draft) => {
      draft.userHandle = '!user!';
    },
    ['7.2.3'],
  ],
  [
    '4: clientExtensionResults that are no object',
    (draft) => onFinish(draft, { clientExtensionResults: 'none' }),
    ['7.2.4'],
  ],
  [
    '5: a credential that is not allowed',
    ({ known }) =>
      Object.assign(known.options ?? {}, { allowCredentials: [{ type: 'public-key', id: 'AAAA' }] }),
    ['7.2.5'],
  ],
  [
    '6: no record of the credential',
    ({ known }) => {
      known.credentialRecord = null;
    },
    ['7.2.6'],
  ],
  ['6: a record of another credential', withRecord({ id: 'AAAA' }), ['7.2.6']],
  ["6: another user's credential", withRecord({ userHandle: 'AAAA' }), ['7.2.6']],
  [
    '6: the handle of another user',
    (draft) => {
      draft.userHandle = 'AAAA';
    },
    ['7.2.6'],
  ],
  [
    '6: the handle of another user, also where bits are left over behind it',
    (draft) => {
      draft.userHandle = 'internalUserId';
    },
    ['7.2.6'],
  ],
  [
    "6: a record of another user than was identified, whatever the response doesn't say",
    (draft) => {
      draft.userHandle = undefined;
      draft.known.user = { userHandle: 'AAAA' };
    },
    ['7.2.6'],
  ],
  [
    '6: nobody identified and no user handle',
    (draft) => {
      draft.userHandle = undefined;
      draft.known.user = null;
    },
    ['7.2.6'],
  ],
  [
    '7: no signature, which step 3 misses too',
    (draft) => onResponse(draft, { signature: undefined }),
    ['7.2.3', '7.2.7'],
  ],
  [
    '7: 36 bytes of authenticator data, and so other signed bytes',
    (draft) => onResponse(draft, { authenticatorData: text(Buffer.alloc(36)) }),
    ['7.2.7', '7.2.21'],
  ],
  [
    '7: a byte behind the authenticator data',
    (draft) => {
      draft.tail = Buffer.alloc(1);
    },
    ['7.2.7'],
  ],
  [
    '7: AT set with nothing behind it',
    (draft) => {
      draft.flags |= flag.AT;
    },
    ['7.2.7'],
  ],
  [
    '7: extensions that are a text',
    (draft) => {
      draft.extensions = encodeCbor('appid');
    },
    ['7.2.7'],
  ],
  [
    '8: no clientDataJSON, which steps 3 and 7 miss too',
    (draft) => onResponse(draft, { clientDataJSON: undefined }),
    ['7.2.3', '7.2.7', '7.2.8'],
  ],
  ['9: client data that is no JSON', withClientData('{"type":'), ['7.2.9']],
  ['9: client data that is null', withClientData('null'), ['7.2.9']],
  ['9: two values', withClientData('{}{}'), ['7.2.9']],
  ['10: the type of a registration', withMember({ type: 'webauthn.create' }), ['7.2.10']],
  ['11: another challenge', withMember({ challenge: 'AAAA' }), ['7.2.11']],
  ['11: a challenge with padding', withMember({ challenge: 'AAA=' }), ['7.2.11']],
  ['11: no challenge', withMember({ challenge: undefined }), ['7.2.11']],
  ['12: another origin', withMember({ origin: 'http://example.org' }), ['7.2.12']],
  ['13: a frame that nobody expects', withMember({ crossOrigin: true }), ['7.2.13']],
  [
    '14: a framing page that is another than expected',
    (draft) => {
      withMember({ crossOrigin: true, topOrigin: 'https://evil.example' })(draft);
      Object.assign(draft.known.relyingParty ?? {}, { topOrigins: ['https://shop.example'] });
    },
    ['7.2.14'],
  ],
  [
    '14: a topOrigin in a frame that nobody expects, which fails step 13 too',
    withMember({ crossOrigin: true, topOrigin: 'https://shop.example' }),
    ['7.2.13', '7.2.14'],
  ],
  [
    '14: a topOrigin where no frame is expected, without crossOrigin',
    withMember({ topOrigin: 'https://shop.example' }),
    ['7.2.14'],
  ],
  ['14: a topOrigin that is null', withMember({ topOrigin: null }), ['7.2.14']],
  ['13: a crossOrigin that is a number', withMember({ crossOrigin: 1 }), ['7.2.13']],
  ['10: a type that is no text', withMember({ type: 1 }), ['7.2.10']],
  ['12: no origin', withMember({ origin: undefined }), ['7.2.12']],
  ['12: an origin that is a list', withMember({ origin: ['https://example.org'] }), ['7.2.12']],
  [
    '15: another RP ID',
    (draft) => {
      draft.hashedName = 'example.com';
    },
    ['7.2.15'],
  ],
  [
    '15: an AppID that the client says it did not use',
    (draft) => {
      onFinish(draft, { clientExtensionResults: { appid: false } });
      draft.hashedName = 'https://example.org/appid.json';
      Object.assign(draft.known.options ?? {}, { extensions: { appid: draft.hashedName } });
    },
    ['7.2.15'],
  ],
  [
    '15: the RP ID where the client says that it used the AppID',
    (draft) => {
      onFinish(draft, { clientExtensionResults: { appid: true } });
      Object.assign(draft.known.options ?? {}, { extensions: { appid: 'https://example.org/appid.json' } });
    },
    ['7.2.15'],
  ],
  [
    '15: an AppID that nobody asked for',
    (draft) => {
      draft.hashedName = 'https://example.org/appid.json';
      onFinish(draft, { clientExtensionResults: { appid: true } });
    },
    ['7.2.15'],
  ],
  [
    '16: nobody present',
    (draft) => {
      draft.flags &= ~flag.UP;
    },
    ['7.2.16'],
  ],
  [
    '17: the user not verified',
    (draft) => {
      draft.flags &= ~flag.UV;
    },
    ['7.2.17'],
  ],
  [
    '18: BS without BE',
    (draft) => {
      draft.flags |= flag.BS;
    },
    ['7.2.18'],
  ],
  ['19.1: BE lost', withRecord({ backupEligible: true }), ['7.2.19', '7.2.19.1']],
  [
    '19.2: BE gained',
    (draft) => {
      draft.flags |= flag.BE;
    },
    ['7.2.19', '7.2.19.2'],
  ],
  [
    '21: a signature with one bit changed',
    (draft) => {
      const { sign } = draft;
      draft.sign = (bytes) => {
        const signature = sign(bytes);
        const last = signature.length - 1;
        signature[last] = (signature[last] ?? 0) ^ 1;
        return signature;
      };
    },
    ['7.2.21'],
  ],
  [
    '21: a signature of other bytes',
    (draft) => {
      const { sign } = draft;
      draft.sign = (bytes) => sign(bytes.subarray(1));
    },
    ['7.2.21'],
  ],
  ['21: a record without a key', withRecord({ publicKey: 'AAAA' }), ['7.2.21']],
  [
    '21: a key of another curve than its alg',
    withRecord({ publicKey: text(encodeCbor(coseKey().set(3, -35))) }),
    ['7.2.21'],
  ],
  [
    '21: a key whose alg nobody can verify',
    withRecord({ publicKey: text(encodeCbor(coseKey().set(3, -65537))) }),
    ['7.2.21'],
  ],
  [
    '21: a key whose alg signs nothing',
    withRecord({ publicKey: text(encodeCbor(coseKey().set(3, 5))) }),
    ['7.2.21'],
  ],
  [
    '21: a key on a curve that nobody can verify',
    withRecord({ publicKey: text(encodeCbor(coseKey().set(-1, 256))) }),
    ['7.2.21'],
  ],
  ['22: a counter that stayed', withRecord({ signCount: 6 }), ['7.2.22']],
  ['22: a counter that went back', withRecord({ signCount: 7 }), ['7.2.22']],
  [
    '22: a counter that fell to zero',
    (draft) => {
      draft.signCount = 0;
    },
    ['7.2.22'],
  ],
];

function onFinish(draft: AuthenticationDraft, members: object): void {
  draft.finish = (response) => void Object.assign(response, members);
}

function onResponse(draft: AuthenticationDraft, members: object): void {
  draft.finish = ({ response }) => void Object.assign(response, members);
}

function withClientData(clientData: string) {
  return (draft: AuthenticationDraft) => {
    draft.clientData = clientData;
  };
}

function withMember(members: object) {
  return (draft: AuthenticationDraft) => void Object.assign(draft.clientData, members);
}

function withRecord(members: object) {
  return ({ known }: AuthenticationDraft) => void Object.assign(known.credentialRecord ?? {}, members);
}

const stepNumbers = [
  ...Array.from({ length: 19 }, (_, index) => `7.2.${index + 1}`),
  '7.2.19.1',
  '7.2.19.2',
  '7.2.19.3',
  ...Array.from({ length: 6 }, (_, index) => `7.2.${index + 20}`),
];

describe('an authentication', () => {
  it('fails no step where nothing is broken', () => {
    const judgement = judgeCeremony(signedAuthentication(), tools);
    expect([judgement.accepted, judgement.failed]).toEqual([true, []]);
    expect(judgement.ledger.map(({ step }) => step)).toEqual(stepNumbers);
    expect(judgement.ledger.filter(({ status }) => status === 'not-evaluated')).toEqual([]);
  });

  it.each(rows)('fails at step %s', (_title, edit, failed) => {
    const judgement = judgeCeremony(signedAuthentication(edit), tools);
    expect([judgement.accepted, judgement.failed]).toEqual([false, failed]);
    expect(judgement.ledger.map(({ step }) => step)).toEqual(stepNumbers);
    expect(judgement.ledger.at(-1)).toMatchObject({ status: 'not-applicable', reason: 'a-step-failed' });
    expectErrorsForFailedSteps(judgement);
  });

  it('fails at step 2: a DOMException instead of a response', () => {
    const { options, kind, credentialRecord } = signedAuthentication();
    const error = { name: 'NotAllowedError', message: 'The operation was not allowed.' };
    const judgement = judgeCeremony({ kind, options, credentialRecord, error }, tools);
    expect([judgement.accepted, judgement.failed]).toEqual([false, ['7.2.2']]);
    expect(judgement.ledger.slice(2).every(({ reason }) => reason === 'no-response')).toBe(true);
  });

  it.each([
    ['rose', 5, 6, 'passed', undefined],
    ['stayed', 6, 6, 'failed', 'sign-count-equal'],
    ['went back', 7, 6, 'failed', 'sign-count-lower'],
    ['fell to zero', 7, 0, 'failed', 'sign-count-fell-to-zero'],
    ['is not used', 0, 0, 'not-applicable', 'sign-count-unused'],
  ])('says of a counter that it %s', (_title, before, now, status, reason) => {
    const known = signedAuthentication((draft) => {
      withRecord({ signCount: before })(draft);
      draft.signCount = now;
    });
    const verdict = judgeCeremony(known, tools).ledger.find(({ step }) => step === '7.2.22');
    expect([verdict?.status, verdict?.reason, verdict?.found]).toEqual([status, reason, `${now}`]);
  });

  it.each([
    ['says that it was used', 'https://example.org/appid.json', { appid: true }],
    ['says nothing', 'https://example.org/appid.json', {}],
    ['says nothing and the RP ID was used', 'example.org', {}],
    ['has no results to show', 'https://example.org/appid.json', undefined],
  ])('takes the hash of the AppID where the client %s', (_title, hashedName, clientExtensionResults) => {
    const known = signedAuthentication((draft) => {
      draft.hashedName = hashedName;
      Object.assign(draft.known.options ?? {}, { extensions: { appid: 'https://example.org/appid.json' } });
      onFinish(draft, { clientExtensionResults });
    });
    expect(judgeCeremony(known, tools).failed).toEqual([]);
  });

  it.each([
    ['gained', false, flag.BE | flag.BS, 'backup-state-gained'],
    ['lost', true, flag.BE, 'backup-state-lost'],
  ])('notes that the backup was %s, and fails nothing for it', (_title, backupState, flags, code) => {
    const known = signedAuthentication((draft) => {
      withRecord({ backupEligible: true, backupState })(draft);
      draft.flags |= flags;
    });
    const { failed, findings } = judgeCeremony(known, tools);
    expect(failed).toEqual([]);
    expect(findings.map((finding) => [finding.severity, finding.code])).toEqual([['note', code]]);
  });

  it('does not fail a user handle that only leaves bits over', () => {
    const known = signedAuthentication((draft) => {
      // The same bytes as 'internalUserIc', which is the base64url of the account's.
      draft.userHandle = 'internalUserId';
      withRecord({ userHandle: 'internalUserIc' })(draft);
      draft.known.user = { userHandle: 'internalUserIc' };
    });
    const { failed, findings } = judgeCeremony(known, tools);
    expect(failed).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'invalid-base64url', step: '7.2.3' }]);
  });
});
