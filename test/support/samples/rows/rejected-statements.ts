import { createRegistration, type RegistrationChoices } from '../create-sample.ts';
import type { MakeStatement } from '../sample-statement.ts';
import type { OwnVector } from '../sample-vector.ts';
import { androidKey } from '../statements/android-key.ts';
import { androidSafetyNet } from '../statements/android-safetynet.ts';
import { apple } from '../statements/apple.ts';
import { compound } from '../statements/compound.ts';
import { fidoU2f } from '../statements/fido-u2f.ts';
import { noStatement } from '../statements/none.ts';
import { packedBasic, packedSelf } from '../statements/packed.ts';
import { tpm } from '../statements/tpm.ts';
import { appendByte, breakLastByte } from './change-bytes.ts';

type Row = readonly [
  name: string,
  why: string,
  statement: MakeStatement,
  choices?: Partial<RegistrationChoices>,
];

const rsa = { alg: -257 };
const noAaguid = { aaguid: Buffer.alloc(16) };
const country = ['C', 'JP'] as const;
const organization = ['O', 'Passkey Workbench Samples'] as const;
const unit = ['OU', 'Authenticator Attestation'] as const;
const commonName = ['CN', 'Sample Authenticator'] as const;
const otherBytes = (bytes: Buffer) => Buffer.alloc(bytes.length, 0xee);

/** Statements that break one sentence of their procedure or certificate profile, everything else as it should be. */
const rows: readonly Row[] = [
  ['none-with-members', 'attStmt is not empty', noStatement({ sig: Buffer.of(1) })],
  ['packed-self-signature', 'sig is broken', packedSelf({ change: breakLastByte })],
  ['packed-self-other-alg', 'alg is not that of the credential', packedSelf({ alg: -257 })],
  ['packed-self-signature-not-der', 'bytes behind the ECDSA-Sig-Value', packedSelf({ change: appendByte })],
  ['packed-basic-signature', 'sig is broken', packedBasic({ change: breakLastByte })],
  [
    'packed-basic-aaguid',
    'id-fido-gen-ce-aaguid is not the AAGUID',
    packedBasic({ aaguid: Buffer.alloc(16, 3) }),
  ],
  [
    'packed-basic-aaguid-critical',
    'id-fido-gen-ce-aaguid is critical',
    packedBasic({ aaguidCritical: true }),
  ],
  ['packed-basic-version-1', 'the certificate is of version 1', packedBasic({ version: 1 })],
  ['packed-basic-authority', 'the certificate is one of an authority', packedBasic({ authority: true })],
  [
    'packed-basic-unit',
    'Subject-OU is another',
    packedBasic({ subject: [country, organization, ['OU', 'Authenticator attestation'], commonName] }),
  ],
  [
    'packed-basic-without-country',
    'no Subject-C',
    packedBasic({ subject: [organization, unit, commonName] }),
  ],
  [
    'packed-basic-without-organization',
    'no Subject-O',
    packedBasic({ subject: [country, unit, commonName] }),
  ],
  [
    'packed-basic-without-common-name',
    'no Subject-CN',
    packedBasic({ subject: [country, organization, unit] }),
  ],
  ['fido-u2f-signature', 'sig is broken', fidoU2f({ change: breakLastByte }), noAaguid],
  ['fido-u2f-two-certificates', 'x5c has two elements', fidoU2f({ certificates: 2 }), noAaguid],
  ['tpm-signature', 'sig is broken', tpm({ change: breakLastByte }), rsa],
  ['tpm-version', 'ver is not 2.0', tpm({ ver: '1.2' }), rsa],
  ['tpm-magic', 'magic is not TPM_GENERATED_VALUE', tpm({ magic: 0xff54_4348 }), rsa],
  ['tpm-type', 'type is not TPM_ST_ATTEST_CERTIFY', tpm({ type: 0x8018 }), rsa],
  ['tpm-extra-data', 'extraData is not the hash of attToBeSigned', tpm({ extraData: otherBytes }), rsa],
  [
    'tpm-name',
    'name is not that of pubArea',
    tpm({ name: (name) => Buffer.concat([name.subarray(0, 2), Buffer.alloc(32, 0xee)]) }),
    rsa,
  ],
  [
    'tpm-public-area',
    'pubArea has another modulus, and the name of it',
    tpm({ pubArea: breakLastByte }),
    rsa,
  ],
  ['tpm-public-area-ecc', 'pubArea has another y, and the name of it', tpm({ pubArea: breakLastByte })],
  ['tpm-subject', 'the subject is not empty', tpm({ subject: [commonName] }), rsa],
  [
    'tpm-extended-key-usage',
    'the AIK may do something else',
    tpm({ extendedKeyUsage: '1.3.6.1.5.5.7.3.2' }),
    rsa,
  ],
  ['tpm-without-alternative-name', 'no subjectAltName', tpm({ withoutAltName: true }), rsa],
  ['tpm-authority', 'the certificate is one of an authority', tpm({ authority: true }), rsa],
  ['tpm-aaguid', 'id-fido-gen-ce-aaguid is not the AAGUID', tpm({ aaguid: Buffer.alloc(16, 3) }), rsa],
  ['android-key-signature', 'sig is broken', androidKey({ change: breakLastByte })],
  ['android-key-challenge', 'attestationChallenge is another', androidKey({ challenge: otherBytes })],
  ['android-key-origin', 'origin is KM_ORIGIN_IMPORTED', androidKey({ origin: 2 })],
  ['android-key-purpose', 'purpose is not KM_PURPOSE_SIGN', androidKey({ purposes: [0, 1] })],
  ['android-key-all-applications', 'allApplications is present', androidKey({ allApplications: true })],
  ['android-key-other-key', 'the certificate is for another key', androidKey({ otherKey: true })],
  ['android-key-without-extension', 'no KeyDescription', androidKey({ withoutExtension: true })],
  ['apple-nonce', 'the nonce is another', apple({ nonce: otherBytes })],
  ['apple-other-key', 'the certificate is for another key', apple({ otherKey: true })],
  ['apple-without-extension', 'no nonce', apple({ withoutExtension: true })],
  ['android-safetynet-nonce', 'the nonce is another', androidSafetyNet({ nonce: otherBytes })],
  [
    'android-safetynet-signature',
    'the signature of the JWS is broken',
    androidSafetyNet({ change: breakLastByte }),
  ],
  [
    'android-safetynet-host',
    'the certificate is for another host',
    androidSafetyNet({ host: 'attest.android.example' }),
  ],
  [
    'android-safetynet-no-jws',
    'response has two segments',
    androidSafetyNet({ response: (jws) => jws.slice(0, jws.lastIndexOf('.')) }),
  ],
  ['compound-one', 'one statement only', compound(packedSelf())],
  [
    'compound-none-verifies',
    'both signatures are broken',
    compound(packedSelf({ change: breakLastByte }), packedBasic({ change: breakLastByte })),
  ],
  [
    'compound-nested',
    'a compound statement inside',
    compound(compound(packedSelf(), packedBasic()), compound(packedSelf(), packedBasic())),
  ],
];

export const createRejectedStatementRows = (): readonly OwnVector[] =>
  rows.map(([name, why, statement, choices]) =>
    createRegistration({ ...choices, id: `own-rejected-${name}-reg`, statement, why, failing: ['7.1.22'] }),
  );
