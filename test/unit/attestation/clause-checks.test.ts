import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AttestationVerdict } from '../../../src/shared/attestation/attestation-verdict.ts';
import { clauseChecks } from '../../../src/shared/words/en/clause-checks.ts';
import { clauseChecks as japanese } from '../../../src/shared/words/ja/clause-checks.ts';
import { createRegistration, type RegistrationChoices } from '../../support/samples/create-sample.ts';
import { encodeCbor, type SampleCbor } from '../../support/samples/encode-cbor.ts';
import {
  element,
  explicit,
  integer,
  nothing,
  octetString,
  oid,
  printableString,
  sequence,
  set,
  utf8String,
} from '../../support/samples/encode-der.ts';
import {
  aaguidExtension,
  basicConstraints,
  type SampleExtension,
} from '../../support/samples/issue-certificate.ts';
import { appendByte, breakLastByte, cutLastByte } from '../../support/samples/rows/change-bytes.ts';
import { createSigner } from '../../support/samples/sample-algorithms.ts';
import { createAuthority } from '../../support/samples/sample-authority.ts';
import { createSampleKey } from '../../support/samples/sample-keys.ts';
import type { MakeStatement } from '../../support/samples/sample-statement.ts';
import { androidKey } from '../../support/samples/statements/android-key.ts';
import { androidSafetyNet } from '../../support/samples/statements/android-safetynet.ts';
import { apple } from '../../support/samples/statements/apple.ts';
import { compound } from '../../support/samples/statements/compound.ts';
import { fidoU2f } from '../../support/samples/statements/fido-u2f.ts';
import { noStatement } from '../../support/samples/statements/none.ts';
import { packedBasic, packedSelf } from '../../support/samples/statements/packed.ts';
import { type TpmChanges, tpm } from '../../support/samples/statements/tpm.ts';
import { codesOf, judgeStatement } from './judge-statement.ts';
import { changeCertificate, changeMembers, replaceHex, sized } from './statement-changes.ts';

type Row = readonly [
  what: string,
  statement: MakeStatement,
  codes: string,
  choices?: Partial<RegistrationChoices>,
];

const rsa = { alg: -257 };
const noAaguid = { aaguid: Buffer.alloc(16) };
const name = {
  C: ['C', 'JP'],
  O: ['O', 'Samples'],
  OU: ['OU', 'Authenticator Attestation'],
  CN: ['CN', 'A'],
} as const;
const otherBytes = (bytes: Buffer) => Buffer.alloc(bytes.length, 0xee);
const versionTwo = replaceHex('a003020102', 'a003020101');

/** A packed statement whose certificate has these extensions besides those that it must have. */
function packedWith(...extensions: readonly SampleExtension[]): MakeStatement {
  return changeMembers(packedBasic(), (members, { aaguid }) => {
    const certificate = createAuthority('Packed Sample Root').issue({
      subject: Object.values(name),
      subjectPublicKeyInfo: createSigner(-7, 'packed attestation').key.subjectPublicKeyInfo,
      extensions: [basicConstraints(false), aaguidExtension(aaguid), ...extensions],
    });
    members.set('x5c', [certificate]);
  });
}
const firmwareVersion = (value: Buffer, critical = false) =>
  packedWith({ id: '1.3.6.1.4.1.45724.1.1.5', critical, value });
const serialNumber = (critical = false) => {
  const value = octetString(Buffer.from('S/N 1'));
  return packedWith({ id: '1.3.6.1.4.1.45724.1.1.2', critical, value });
};

/** The signature of a tpm statement as TPMT_SIGNATURE: algorithm, TPM_ALG_SHA256, and what it is made of. */
function wrapSignature(algorithm: number, ...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.of(0, algorithm, 0, 0x0b), ...parts.map(sized)]);
}

const tpmAttributes = (['id:494E5443', 'Sample TPM', 'id:00070002'] as const).map((value, index) =>
  sequence(oid(`2.23.133.2.${index + 1}`), (index === 1 ? printableString : utf8String)(value)),
);
/** The attributes of the TPM in this many relative names: "one or more" is all that the profile says. */
const directoryName = (...relativeNames: readonly (readonly Buffer[])[]) =>
  explicit(4, sequence(...relativeNames.map((attributes) => set(...attributes))));

/** nameAlg of pubArea is the second number; the name is it and the digest. */
function withNameAlg(nameAlg: number, hash: string): TpmChanges {
  let area = Buffer.alloc(0);
  return {
    pubArea: (bytes) => {
      area = Buffer.concat([bytes.subarray(0, 2), Buffer.of(0, nameAlg), bytes.subarray(4)]);
      return area;
    },
    name: () => Buffer.concat([Buffer.of(0, nameAlg), createHash(hash).update(area).digest()]),
  };
}

/** The SafetyNet response with its segments changed and signed anew. */
function resign(change: (header: Record<string, unknown>, payload: Record<string, unknown>) => void) {
  return androidSafetyNet({
    response: (jws) => {
      const [header, payload] = jws.split('.').map((part) => Buffer.from(part, 'base64url').toString());
      const parts = [JSON.parse(header ?? ''), JSON.parse(payload ?? '')] as const;
      change(...parts);
      const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      const signature = createSampleKey('attestation', '').sign(Buffer.from(input), { hash: 'sha256' });
      return `${input}.${signature.toString('base64url')}`;
    },
  });
}

/** The coordinates in a COSE_Key shortened or left out. */
const coseKey = (x: Uint8Array | undefined) => (signer: ReturnType<typeof createSigner>) => {
  const parameters = new Map<number, SampleCbor>(signer.coseParameters);
  if (x === undefined) parameters.delete(-2);
  else parameters.set(-2, x);
  return encodeCbor(parameters);
};

/** Statements that break one sentence, and the codes of the checks that fail: it, and what necessarily follows. */
const failing: readonly Row[] = [
  ['packed: no sig', changeMembers(packedBasic(), (members) => members.delete('sig')), 'statement-syntax'],
  ['packed: alg as text', changeMembers(packedBasic(), (m) => m.set('alg', '-7')), 'statement-syntax'],
  [
    'packed: x5c of nothing',
    changeMembers(packedBasic(), (m) => m.set('x5c', [])),
    'statement-syntax certificates-readable',
  ],
  [
    'packed: x5c of text',
    changeMembers(packedBasic(), (m) => m.set('x5c', 'MII')),
    'statement-syntax certificates-readable',
  ],
  ['packed: a certificate and a byte', changeCertificate(packedBasic(), appendByte), 'certificates-readable'],
  ['packed: a cut certificate', changeCertificate(packedBasic(), cutLastByte), 'certificates-readable'],
  ['packed: a broken sig', packedBasic({ change: breakLastByte }), 'signature'],
  ['packed: alg of another key', changeMembers(packedBasic(), (m) => m.set('alg', -257)), 'signature'],
  ['packed: alg that signs nothing', changeMembers(packedBasic(), (m) => m.set('alg', 5)), 'signature'],
  ['packed: version 1', packedBasic({ version: 1 }), 'certificate-version'],
  ['packed: version 2', changeCertificate(packedBasic(), versionTwo), 'certificate-version'],
  ['packed: no C', packedBasic({ subject: [name.O, name.OU, name.CN] }), 'subject-country'],
  [
    'packed: C of three letters',
    packedBasic({ subject: [['C', 'JPN'], name.O, name.OU, name.CN] }),
    'subject-country',
  ],
  ['packed: no O', packedBasic({ subject: [name.C, name.OU, name.CN] }), 'subject-organization'],
  [
    'packed: another OU',
    packedBasic({ subject: [name.C, name.O, ['OU', 'Attestation'], name.CN] }),
    'subject-organizational-unit',
  ],
  [
    'packed: an empty CN',
    packedBasic({ subject: [name.C, name.O, name.OU, ['CN', '']] }),
    'subject-common-name',
  ],
  ['packed: another AAGUID', packedBasic({ aaguid: Buffer.alloc(16, 3) }), 'aaguid-extension'],
  ['packed: an AAGUID of 15 bytes', packedBasic({ aaguid: Buffer.alloc(15, 3) }), 'aaguid-extension'],
  ['packed: a critical AAGUID', packedBasic({ aaguidCritical: true }), 'aaguid-extension-not-critical'],
  ['packed: an authority', packedBasic({ authority: true }), 'basic-constraints'],
  ['packed: a critical firmware version', firmwareVersion(integer(42), true), 'firmware-version-extension'],
  ['self: a broken sig', packedSelf({ change: breakLastByte }), 'signature'],
  // ESP256 is ES256 on P-256, so the signature verifies all the same.
  ['self: alg by another name', packedSelf({ alg: -9 }), 'algorithm-of-credential'],
  ['tpm: ver 1.2', tpm({ ver: '1.2' }), 'tpm-version', rsa],
  ['tpm: no x5c', changeMembers(tpm(), (m) => m.delete('x5c')), 'statement-syntax', rsa],
  ['tpm: pubArea of another key', tpm({ pubArea: breakLastByte }), 'public-area-key', rsa],
  [
    'tpm: pubArea on another curve',
    tpm({ pubArea: replaceHex('00100010000300100020', '00100010000400100020') }),
    'public-area-key',
  ],
  ['tpm: version 2', changeCertificate(tpm(), versionTwo), 'certificate-version', rsa],
  ['tpm: a subject', tpm({ subject: [name.CN] }), 'subject-empty', rsa],
  ['tpm: no alternative name', tpm({ withoutAltName: true }), 'subject-alternative-name', rsa],
  [
    'tpm: no model',
    changeCertificate(tpm(), replaceHex('060567810502020c', '060567810502090c')),
    'subject-alternative-name',
    rsa,
  ],
  [
    'tpm: a name of another kind',
    tpm({ altName: sequence(element(0x82, Buffer.from('tpm.example'))) }),
    'subject-alternative-name',
    rsa,
  ],
  [
    'tpm: an empty version',
    tpm({
      altName: sequence(
        directoryName([...tpmAttributes.slice(0, 2), sequence(oid('2.23.133.2.3'), utf8String(''))]),
      ),
    }),
    'subject-alternative-name',
    rsa,
  ],
  ['tpm: the name of another hash', tpm({ ...withNameAlg(0x0c, 'sha384'), name: (n) => n }), 'tpm-name', rsa],
  [
    'tpm: an exponent of 3',
    tpm({ pubArea: replaceHex('0800000000000100', '0800000000030100') }),
    'public-area-key',
    rsa,
  ],
  ['tpm: another key usage', tpm({ extendedKeyUsage: '2.23.133.8.1' }), 'extended-key-usage', rsa],
  ['tpm: an authority', tpm({ authority: true }), 'basic-constraints', rsa],
  ['tpm: another AAGUID', tpm({ aaguid: Buffer.alloc(16, 3) }), 'aaguid-extension', rsa],
  ['tpm: a broken sig', tpm({ change: breakLastByte }), 'signature', rsa],
  ['tpm: another magic', tpm({ magic: 0xff54_4348 }), 'tpm-magic', rsa],
  ['tpm: a quote', tpm({ type: 0x8018 }), 'tpm-type tpm-name', rsa],
  ['tpm: other extraData', tpm({ extraData: otherBytes }), 'tpm-extra-data', rsa],
  ['tpm: SHA-1 of it for RS256', tpm({ extraData: (bytes) => bytes.subarray(0, 20) }), 'tpm-extra-data', rsa],
  ['tpm: another name', tpm({ name: otherBytes }), 'tpm-name', rsa],
  [
    'tpm: TPMT_SIGNATURE of another hash',
    tpm({ change: (sig) => Buffer.concat([Buffer.of(0, 0x14, 0, 4), sized(sig)]) }),
    'signature',
    rsa,
  ],
  ['android-key: a broken sig', androidKey({ change: breakLastByte }), 'signature'],
  [
    'android-key: another key, which signed',
    changeMembers(androidKey({ otherKey: true }), (members, { authData, clientDataHash }) => {
      members.set('sig', createSigner(-7, 'another key').sign(Buffer.concat([authData, clientDataHash])));
    }),
    'credential-key',
  ],
  ['android-key: no description', androidKey({ withoutExtension: true }), 'key-description'],
  ['android-key: another challenge', androidKey({ challenge: otherBytes }), 'attestation-challenge'],
  ['android-key: for all applications', androidKey({ allApplications: true }), 'all-applications'],
  ['android-key: imported', androidKey({ origin: 2 }), 'key-origin'],
  [
    'android-key: imported, says the software, and generated, says the hardware',
    androidKey({ software: [explicit(702, integer(2))] }),
    'key-origin',
  ],
  [
    'android-key: for all applications, says only the software',
    androidKey({ software: [explicit(600, nothing())] }),
    'all-applications',
  ],
  ['android-key: to decrypt', androidKey({ purposes: [1] }), 'key-purpose'],
  ['android-key: for nothing', androidKey({ purposes: [] }), 'key-purpose'],
  ['android-safetynet: an empty ver', androidSafetyNet({ ver: '' }), 'response-version'],
  [
    'android-safetynet: two segments',
    androidSafetyNet({ response: (jws) => jws.slice(0, jws.lastIndexOf('.')) }),
    'response-jws',
  ],
  ['android-safetynet: no certificates', resign((header) => delete header.x5c), 'response-jws'],
  [
    'android-safetynet: a critical header parameter',
    resign((header) => void Object.assign(header, { crit: ['exp'], exp: 1 })),
    'response-jws',
  ],
  [
    'android-safetynet: no certificate in x5c',
    resign((header) => void Object.assign(header, { x5c: ['MAA='] })),
    'certificates-readable',
  ],
  ['android-safetynet: another nonce', androidSafetyNet({ nonce: otherBytes }), 'response-nonce'],
  [
    'android-safetynet: a broken signature',
    androidSafetyNet({ change: breakLastByte }),
    'response-signature',
  ],
  [
    'android-safetynet: alg none',
    resign((header) => void Object.assign(header, { alg: 'none' })),
    'response-signature',
  ],
  [
    'android-safetynet: another host',
    androidSafetyNet({ host: 'attest.android.com.example' }),
    'response-host-name',
  ],
  ['fido-u2f: two certificates', fidoU2f({ certificates: 2 }), 'single-certificate', noAaguid],
  [
    'fido-u2f: a key on P-384',
    changeMembers(fidoU2f(), (members) => {
      const { key } = createSigner(-35, 'u2f attestation');
      const subject = { subject: [name.CN], subjectPublicKeyInfo: key.subjectPublicKeyInfo };
      members.set('x5c', [createAuthority('U2F Sample Root').issue(subject)]);
    }),
    'certificate-key-p-256 signature',
    noAaguid,
  ],
  [
    'fido-u2f: x of 31 bytes',
    fidoU2f(),
    'public-key-coordinates signature',
    { ...noAaguid, coseKey: coseKey(Buffer.alloc(31, 1)) },
  ],
  ['fido-u2f: no x', fidoU2f(), 'public-key-coordinates', { ...noAaguid, coseKey: coseKey(undefined) }],
  ['fido-u2f: a broken sig', fidoU2f({ change: breakLastByte }), 'signature', noAaguid],
  ['none: a member', noStatement({ sig: Buffer.of(1) }), 'empty-statement'],
  ['apple: another nonce', apple({ nonce: otherBytes }), 'nonce-extension'],
  ['apple: no nonce', apple({ withoutExtension: true }), 'nonce-extension'],
  ['apple: another key', apple({ otherKey: true }), 'credential-key'],
  ['compound: one statement', compound(packedSelf()), 'statement-count'],
  ['compound: none', compound(), 'statement-count'],
  [
    'compound: one of two broken',
    compound(packedSelf(), packedSelf({ change: breakLastByte })),
    'compound-statement',
  ],
  [
    'compound: an unknown one',
    compound(packedSelf(), (i) => ({ ...packedSelf()(i), fmt: 'acme' })),
    'compound-statement',
  ],
  [
    'compound: a compound one',
    compound(packedSelf(), compound(packedSelf(), packedSelf())),
    'compound-statement',
  ],
];

/** Statements that meet every sentence; the second column are warnings, the third notes. */
const passing: readonly (readonly [string, MakeStatement, string, string, Partial<RegistrationChoices>?])[] =
  [
    ['packed: everything as it should be', packedBasic(), '', ''],
    ['packed: no AAGUID extension', packedBasic({ aaguid: null }), '', ''],
    [
      'packed: small letters',
      packedBasic({ subject: [['C', 'jp'], name.O, name.OU, name.CN] }),
      'subject-country',
      '',
    ],
    ['packed: no Basic Constraints', packedBasic({ withoutBasicConstraints: true }), 'basic-constraints', ''],
    ['packed: a firmware version', firmwareVersion(integer(42)), '', ''],
    [
      'packed: a negative firmware version',
      firmwareVersion(Buffer.of(2, 1, 0x80)),
      'firmware-version-extension',
      '',
    ],
    ['packed: a serial number', serialNumber(), '', 'serial-number-extension'],
    ['packed: a critical serial number', serialNumber(true), 'serial-number-extension', ''],
    ['packed: members that nobody knows', changeMembers(packedBasic(), (m) => m.set('x', 1)), '', ''],
    ['self', packedSelf(), '', ''],
    [
      'self: ecdaaKeyId of Level 1, as text',
      changeMembers(packedSelf(), (m) => m.set('ecdaaKeyId', 'key')),
      '',
      '',
    ],
    ['tpm, RSA', tpm(), '', '', rsa],
    ['tpm, RS1', tpm({ alg: -65535 }), '', '', rsa],
    ['tpm, P-256', tpm({ alg: -7 }), '', ''],
    ['tpm: SHA-1 for the name', tpm(withNameAlg(4, 'sha1')), '', '', rsa],
    ['tpm: SHA-384 for the name', tpm(withNameAlg(0x0c, 'sha384')), '', '', rsa],
    ['tpm: SHA-512 for the name', tpm(withNameAlg(0x0d, 'sha512')), '', ''],
    [
      'tpm: an exponent of 65537 by its number, where 0 means it',
      tpm({ pubArea: replaceHex('0800000000000100', '0800000100010100') }),
      '',
      '',
      rsa,
    ],
    [
      'tpm: a coordinate with a zero in front',
      tpm({
        pubArea: (bytes) => Buffer.concat([bytes.subarray(0, -34), Buffer.of(0, 33, 0), bytes.subarray(-32)]),
      }),
      '',
      '',
    ],
    [
      'tpm: its attributes in one relative name',
      tpm({ altName: sequence(directoryName(tpmAttributes)) }),
      '',
      '',
      rsa,
    ],
    [
      'tpm: its attributes the other way round, beside another name',
      tpm({
        altName: sequence(
          element(0x82, Buffer.from('tpm.example')),
          directoryName(...[...tpmAttributes].reverse().map((attribute) => [attribute])),
        ),
      }),
      '',
      '',
      rsa,
    ],
    ['tpm: nobody’s TPM', tpm({ manufacturer: 'id:00000000' }), '', 'tpm-vendor', rsa],
    // §8.3 describes sig so; what TPMs are known to send is what is inside.
    ['tpm: TPMT_SIGNATURE, RSASSA', tpm({ change: (sig) => wrapSignature(0x14, sig) }), '', '', rsa],
    [
      'tpm: TPMT_SIGNATURE, ECDSA',
      tpm({
        alg: -7,
        change: (der) => {
          const middle = 4 + (der[3] ?? 0);
          const numbers = [der.subarray(4, middle), der.subarray(middle + 2)];
          return wrapSignature(
            0x18,
            ...numbers.map((number) => (number[0] === 0 ? number.subarray(1) : number)),
          );
        },
      }),
      '',
      '',
    ],
    ['android-key', androidKey(), '', ''],
    ['android-key: to sign and to verify', androidKey({ purposes: [2, 3] }), 'key-purpose', ''],
    [
      'android-key: to sign, says the software, and to verify, says the hardware',
      androidKey({ purposes: [3], software: [explicit(1, set(integer(2)))] }),
      'key-purpose',
      '',
    ],
    // The specification's own vector says as little.
    [
      'android-key: lists that say nothing',
      androidKey({ nothingEnforced: true }),
      'key-origin key-purpose',
      '',
    ],
    ['android-key: in software', androidKey({ softwareOnly: true }), '', 'software-enforced'],
    ['android-safetynet', androidSafetyNet(), '', ''],
    [
      'android-safetynet: a modified device',
      androidSafetyNet({ ctsProfileMatch: false }),
      'device-integrity',
      '',
    ],
    [
      'android-safetynet: of 1970',
      resign((_, payload) => void Object.assign(payload, { timestampMs: 1 })),
      '',
      'response-timestamp',
    ],
    ['fido-u2f', fidoU2f(), '', '', noAaguid],
    ['fido-u2f: an AAGUID', fidoU2f(), '', 'aaguid-zero'],
    ['none', noStatement(), '', ''],
    ['apple', apple(), '', ''],
    ['compound', compound(packedSelf(), packedBasic(), apple()), '', ''],
  ];

const judged = new Map<MakeStatement, AttestationVerdict>();

/** The verdict on a registration with this statement; each is made and judged once. */
function judge(statement: MakeStatement, choices: Partial<RegistrationChoices> = {}): AttestationVerdict {
  const verdict =
    judged.get(statement) ??
    judgeStatement(createRegistration({ ...choices, id: 'clauses', statement }).response.response);
  judged.set(statement, verdict);
  return verdict;
}
const codes = (text: string) => text.split(' ').filter((code) => code !== '');

const titled = <Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]) =>
  rows.map((row): [string, Row] => [row[0], row]);

describe('a statement that breaks a sentence of its procedure', () => {
  it.each(titled(failing))('fails it and no other: %s', (_, [, statement, expected, choices]) => {
    const verdict = judge(statement, choices);
    expect(codesOf(verdict, 'failed')).toEqual(codes(expected));
    for (const { spans } of verdict.checks) expect(spans.length).toBeGreaterThan(0);
  });
});

describe('a statement that meets every sentence', () => {
  it.each(titled(passing))('passes: %s', (_, [, statement, warnings, notes, choices]) => {
    const verdict = judge(statement, choices);
    expect(codesOf(verdict, 'failed', 'not-evaluated')).toEqual([]);
    expect(codesOf(verdict, 'warning')).toEqual(codes(warnings));
    expect(codesOf(verdict, 'note')).toEqual(codes(notes));
    expect(verdict.type).toBeDefined();
  });

  it('leaves the signature open where nothing here has the algorithm', () => {
    const verdict = judge(changeMembers(packedBasic(), (members) => members.set('alg', -46)));
    expect(codesOf(verdict, 'not-evaluated')).toEqual(['signature']);
    expect(codesOf(verdict, 'failed')).toEqual([]);
  });
});

describe('the words of the checks', () => {
  it('have a sentence for every code that the tests bring about, and no other', () => {
    const verdicts = [
      ...failing.map(([, statement, , choices]) => judge(statement, choices)),
      ...passing.map(([, statement, , , choices]) => judge(statement, choices)),
    ];
    const shown = new Set(verdicts.flatMap(({ checks }) => checks.map(({ code }) => code)));
    expect([...shown].sort()).toEqual(Object.keys(clauseChecks).sort());
  });

  it('are Japanese in Japanese', () => {
    for (const { name, failed } of Object.values(japanese)) {
      expect(`${name} ${failed}`).toMatch(/[ぁ-ん]/);
      expect(failed).toMatch(/(です|ます|せん|ました|えません)$|。/);
    }
  });
});
