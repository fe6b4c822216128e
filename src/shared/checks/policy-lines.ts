import { classifyCborFault } from '../cbor/cbor-fault-class.ts';
import { classifyCoseKeyFault } from '../cose/cose-key-breach.ts';
import type { FaultArea, PolicyLine } from './policy-line.ts';

const cbor: readonly FaultArea[] = [
  'attestation-object',
  'authenticator-data',
  'credential-public-key',
  'extensions',
  'statement',
];
const key: readonly FaultArea[] = ['credential-public-key'];

/** Members of the envelope that no step reads. */
const optionalMembers = new Set([
  'authenticatorAttachment',
  'transports',
  'response.transports',
  'response.publicKey',
  'response.publicKeyAlgorithm',
]);
/** How `formatBase64urlFlaw` says that nothing but the bits behind the last byte is wrong. */
const spareBits = /\(spare-bits \[\d+\] = "[\w-]"\)$/;
const readByName = new Set(['type', 'challenge', 'origin', 'crossOrigin', 'topOrigin']);

/**
 * The policy, line by line, with what it does by default: anything malformed rejects, what is well-formed but not canonical
 * is a warning, what nobody knows is accepted. A fault belongs to the first line that governs it. Every line can be
 * overridden by its code.
 */
const lines = [
  // The JSON around the bytes: steps 3 and 4.
  {
    code: 'optional-member',
    action: 'warn',
    steps: '7.1.3, 7.2.3',
    governs: {
      areas: ['envelope'],
      codes: ['unexpected-type'],
      when: ({ name }) => optionalMembers.has(name),
    },
  },
  {
    code: 'client-extension-results-absent',
    action: 'accept',
    steps: '7.1.4, 7.2.4',
    governs: {
      areas: ['envelope'],
      codes: ['missing-member'],
      when: ({ name }) => name === 'clientExtensionResults',
    },
  },
  {
    code: 'response-structure',
    action: 'reject',
    steps: '7.1.3, 7.1.4, 7.2.3, 7.2.4',
    governs: { areas: ['envelope'], codes: ['missing-member', 'unexpected-type'] },
  },
  {
    // Vector swa-auth-custom-challenge: "internalUserId" is no base64url only for its last two bits. Nobody signs the user handle.
    code: 'user-handle-spare-bits',
    action: 'warn',
    steps: '7.2.3',
    governs: {
      areas: ['envelope'],
      codes: ['invalid-base64url'],
      when: ({ name, fault }) => name === 'response.userHandle' && spareBits.test(fault.found),
    },
  },
  {
    code: 'base64url',
    action: 'reject',
    steps: '7.1.3, 7.1.8, 7.2.3, 7.2.11',
    governs: { areas: ['envelope', 'client-data'], codes: ['invalid-base64url'] },
  },
  {
    code: 'credential-type',
    action: 'reject',
    steps: '7.1.3, 7.2.3',
    governs: { areas: ['envelope'], codes: ['unexpected-value'], when: ({ name }) => name === 'type' },
  },
  {
    code: 'id-equals-raw-id',
    action: 'reject',
    steps: '7.1.3, 7.2.3',
    governs: { areas: ['envelope'], codes: ['unexpected-value'], when: ({ name }) => name === 'id' },
  },
  {
    code: 'convenience-copy',
    action: 'warn',
    steps: '7.1.3',
    governs: { areas: ['envelope'], codes: ['unexpected-value'] },
  },
  {
    code: 'duplicate-member',
    action: 'reject',
    steps: '7.1.3, 7.1.4, 7.2.3, 7.2.4',
    governs: { areas: ['envelope'], codes: ['duplicate-map-key'] },
  },
  // Client data: steps 5 to 11 of a registration, 8 to 14 of an authentication.
  {
    code: 'client-data-duplicate-member',
    action: 'reject',
    steps: '7.1.6, 7.2.9',
    governs: { areas: ['client-data'], codes: ['duplicate-map-key'] },
  },
  {
    code: 'client-data-json',
    action: 'reject',
    steps: '7.1.6, 7.2.9',
    governs: {
      areas: ['client-data'],
      codes: [
        'truncated',
        'trailing-bytes',
        'invalid-json',
        'nesting-too-deep',
        'too-many-items',
        'unexpected-type',
      ],
      when: ({ fault, depth }) => fault.code !== 'unexpected-type' || depth === 0,
    },
  },
  {
    code: 'client-data-member-type',
    action: 'reject',
    steps: '7.1.7 – 7.1.11, 7.2.10 – 7.2.14',
    governs: {
      areas: ['client-data'],
      codes: ['unexpected-type', 'missing-member'],
      when: ({ fault, name }) => fault.code === 'missing-member' || readByName.has(name),
    },
  },
  {
    code: 'client-data-utf-8',
    action: 'warn',
    steps: '7.1.5, 7.2.8',
    governs: { areas: ['client-data'], codes: ['invalid-utf-8'] },
  },
  {
    code: 'top-origin-without-cross-origin',
    action: 'warn',
    steps: '7.1.11, 7.2.14',
    governs: { areas: ['client-data'], codes: ['unexpected-member'] },
  },
  {
    code: 'client-data-serialization',
    action: 'warn',
    steps: '7.1.6, 7.2.9',
    governs: { areas: ['client-data'], codes: ['non-canonical-json'] },
  },
  // Bits of the flags.
  {
    code: 'reserved-flag-bits',
    action: 'warn',
    steps: '7.1.13, 7.2.7',
    governs: { areas: ['authenticator-data'], codes: ['reserved-bits-set'] },
  },
  {
    code: 'backup-flags',
    action: 'reject',
    steps: '7.1.17, 7.2.18',
    governs: {
      areas: ['authenticator-data'],
      codes: ['flag-contradicts-data'],
      when: ({ kind, fault }) => kind === 'flags' && fault.found.includes('BS'),
    },
  },
  {
    code: 'attested-credential-data-in-assertion',
    action: 'warn',
    steps: '7.2.7',
    governs: {
      areas: ['authenticator-data'],
      codes: ['flag-contradicts-data'],
      when: ({ kind, fault }) => kind === 'flags' && fault.expected === 'AT = 0',
    },
  },
  {
    code: 'flag-contradicts-data',
    action: 'reject',
    steps: '7.1.13, 7.2.7',
    governs: { areas: ['authenticator-data', 'extensions'], codes: ['flag-contradicts-data'] },
  },
  {
    code: 'credential-id-length',
    action: 'reject',
    steps: '7.1.25',
    governs: {
      areas: ['authenticator-data'],
      codes: ['length-out-of-range'],
      when: ({ name }) => name === 'credentialIdLength',
    },
  },
  // CBOR, wherever it stands: step 13, the statement's 22, an assertion's 7.
  {
    code: 'well-formed-cbor',
    action: 'reject',
    steps: '7.1.13, 7.1.22, 7.2.7',
    governs: {
      areas: cbor,
      codes: [
        'truncated',
        'reserved-value',
        'invalid-utf-8',
        'nesting-too-deep',
        'too-many-items',
        'unexpected-type',
      ],
      when: ({ fault, kind }) => classifyCborFault(fault, kind) === 'malformed',
    },
  },
  {
    code: 'duplicate-keys',
    action: 'reject',
    steps: '7.1.13, 7.1.22, 7.2.7',
    governs: { areas: cbor, codes: ['duplicate-map-key'] },
  },
  {
    code: 'trailing-bytes',
    action: 'reject',
    steps: '7.1.13, 7.1.22, 7.2.7',
    governs: { areas: cbor, codes: ['trailing-bytes'] },
  },
  {
    code: 'canonical-cbor',
    action: 'warn',
    steps: '7.1.13, 7.1.22, 7.2.7',
    governs: {
      areas: cbor,
      codes: [
        'non-canonical-length',
        'indefinite-length',
        'map-keys-out-of-order',
        'tag-not-allowed',
        'nesting-too-deep',
      ],
    },
  },
  // The credential public key: step 13, also where nobody attests it.
  {
    code: 'cose-key-optional-parameter',
    action: 'warn',
    steps: '7.1.13',
    governs: { areas: key, codes: ['unexpected-member'] },
  },
  {
    code: 'cose-key-leading-zero',
    action: 'warn',
    steps: '7.1.13',
    governs: {
      areas: key,
      codes: ['unexpected-value'],
      when: ({ fault }) => classifyCoseKeyFault(fault)?.breach === 'leading-zero',
    },
  },
  {
    code: 'cose-key-incomplete',
    action: 'reject',
    steps: '7.1.13',
    governs: { areas: key, codes: ['missing-member', 'unexpected-type', 'length-out-of-range'] },
  },
  {
    code: 'cose-key-off-curve',
    action: 'reject',
    steps: '7.1.13',
    governs: {
      areas: key,
      codes: ['unexpected-value'],
      when: ({ fault }) => classifyCoseKeyFault(fault)?.breach === 'off-curve',
    },
  },
  {
    code: 'cose-key-against-algorithm',
    action: 'reject',
    steps: '7.1.13',
    governs: { areas: key, codes: ['unexpected-value'] },
  },
  // Extension outputs: their own values are the relying party's business.
  {
    code: 'extension-value',
    action: 'warn',
    steps: '7.1.28, 7.2.23',
    governs: {
      areas: ['extensions'],
      codes: [
        'unexpected-type',
        'unexpected-value',
        'missing-member',
        'length-out-of-range',
        'unexpected-member',
      ],
      when: ({ depth }) => depth > 0,
    },
  },
  // The attestation statement: step 22, its format 21.
  {
    code: 'unknown-format',
    action: 'reject',
    steps: '7.1.21',
    governs: { areas: ['attestation-object'], codes: ['unknown-format'] },
  },
  {
    // In clientDataJSON too, where `checkClientDataJson` looks.
    code: 'unknown-member',
    action: 'accept',
    steps: '7.1.6, 7.1.13, 7.1.22, 7.2.9',
    governs: { areas: cbor, codes: ['unexpected-member'] },
  },
  {
    code: 'statement-structure',
    action: 'reject',
    steps: '7.1.22',
    governs: {
      areas: ['statement'],
      codes: ['missing-member', 'unexpected-type', 'unexpected-value'],
      when: ({ depth }) => depth < 2,
    },
  },
  {
    code: 'structure',
    action: 'reject',
    steps: '7.1.13, 7.2.7',
    governs: {
      areas: ['attestation-object', 'authenticator-data', 'extensions'],
      codes: ['missing-member', 'unexpected-type', 'length-out-of-range'],
    },
  },
  // What a level before defined, and what the verification of a statement has checks of its own for.
  {
    code: 'obsolete-member',
    action: 'accept',
    steps: '7.1.6, 7.2.9',
    governs: { areas: ['envelope', 'client-data', ...cbor], codes: ['obsolete-member'] },
  },
  {
    code: 'oddity',
    action: 'warn',
    steps: '7.1.22',
    governs: {
      areas: ['envelope', 'client-data', ...cbor],
      codes: [
        'reserved-bits-set',
        'unexpected-type',
        'unexpected-value',
        'missing-member',
        'length-out-of-range',
        'flag-contradicts-data',
        'invalid-json',
        'invalid-base64url',
        'invalid-der',
        'non-canonical-der',
        'non-canonical-json',
        'unknown-format',
      ],
    },
  },
  // Outcomes of checks.
  { code: 'attestation-statement', action: 'reject', steps: '7.1.22' },
  { code: 'attestation-trust', action: 'reject', steps: '7.1.24' },
  // Trust in a root is the relying party's business.
  { code: 'trust-anchors-not-chosen', action: 'accept', steps: '7.1.24' },
  { code: 'certificate-validity', action: 'reject', steps: '7.1.24' },
  { code: 'credential-id-in-use', action: 'reject', steps: '7.1.26' },
  { code: 'unknown-extension', action: 'accept', steps: '7.1.28, 7.2.23' },
  { code: 'backup-eligibility-change', action: 'reject', steps: '7.2.19.1, 7.2.19.2' },
  { code: 'sign-count', action: 'reject', steps: '7.2.22' },
] as const satisfies readonly PolicyLine[];

export type PolicyLineCode = (typeof lines)[number]['code'];

export const policyLines: readonly (PolicyLine & { readonly code: PolicyLineCode })[] = lines;
