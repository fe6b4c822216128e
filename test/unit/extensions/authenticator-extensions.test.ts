import { decode as decodeCborX } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { decodeCbor } from '../../../src/shared/cbor/decode-cbor.ts';
import { refineCborField } from '../../../src/shared/cbor/refine-cbor-field.ts';
import { refineAuthenticatorExtension } from '../../../src/shared/extensions/refine-authenticator-extension.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { collectFaults, walkFields } from '../../../src/shared/inspection/walk-fields.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';

type Use = 'attestation' | 'assertion';

function decode(bytes: Uint8Array, use: Use): FieldNode {
  const cursor = new ByteCursor({ name: 'extensions', bytes });
  const { item, node } = decodeCbor(cursor, 'extensions');
  return refineCborField(node, item, (field, part, path) =>
    refineAuthenticatorExtension(field, part, { path, use }),
  );
}

/** `path name` of every node with a name of its own. */
function namesOf(node: FieldNode): readonly string[] {
  const names: string[] = [];
  walkFields([node], ({ meaning }, path) => {
    if (meaning?.code === 'named') names.push(`${path.slice(1).join('/')} ${meaning.name}`);
  });
  return names;
}

function text(value: string): string {
  return (0x60 + value.length).toString(16) + Buffer.from(value).toString('hex');
}

const encrypted = (length: number) =>
  (length < 24 ? (0x40 + length).toString(16) : `58${length.toString(16).padStart(2, '0')}`) +
  'ab'.repeat(length);

const hmacSecret = text('hmac-secret');
const methods = 'USER_VERIFY_FINGERPRINT_INTERNAL';

type Row = readonly [
  name: string,
  use: Use,
  hex: string,
  expected: { readonly names?: readonly string[]; readonly faults?: readonly string[] },
];

const rows: readonly Row[] = [
  ['no output', 'attestation', 'a0', {}],
  [
    'credProtect 1',
    'attestation',
    `a1${text('credProtect')}01`,
    { names: ['credProtect userVerificationOptional'] },
  ],
  [
    'credProtect 2',
    'attestation',
    `a1${text('credProtect')}02`,
    { names: ['credProtect userVerificationOptionalWithCredentialIDList'] },
  ],
  [
    'credProtect 3',
    'attestation',
    `a1${text('credProtect')}03`,
    { names: ['credProtect userVerificationRequired'] },
  ],
  [
    'credProtect 4',
    'attestation',
    `a1${text('credProtect')}04`,
    { faults: ['unexpected-value 1 | 2 | 3, 4'] },
  ],
  [
    'credProtect as text',
    'attestation',
    `a1${text('credProtect')}6133`,
    { faults: ['unexpected-type integer, text'] },
  ],
  ['hmac-secret at registration', 'attestation', `a1${hmacSecret}f5`, {}],
  [
    'hmac-secret output at registration',
    'attestation',
    `a1${hmacSecret}${encrypted(48)}`,
    { faults: ['unexpected-type boolean, bytes'] },
  ],
  [
    'one output, protocol 1',
    'assertion',
    `a1${hmacSecret}${encrypted(32)}`,
    { names: ['hmac-secret pinUvAuthProtocol 1: output1'] },
  ],
  [
    'one output, protocol 2',
    'assertion',
    `a1${hmacSecret}${encrypted(48)}`,
    { names: ['hmac-secret pinUvAuthProtocol 2: output1'] },
  ],
  [
    'two outputs, protocol 1',
    'assertion',
    `a1${hmacSecret}${encrypted(64)}`,
    { names: ['hmac-secret pinUvAuthProtocol 1: output1 ‖ output2'] },
  ],
  [
    'two outputs, protocol 2',
    'assertion',
    `a1${hmacSecret}${encrypted(80)}`,
    { names: ['hmac-secret pinUvAuthProtocol 2: output1 ‖ output2'] },
  ],
  [
    'an output of no such length',
    'assertion',
    `a1${hmacSecret}${encrypted(33)}`,
    { faults: ['length-out-of-range 32 | 48 | 64 | 80 bytes, 33 bytes'] },
  ],
  [
    'hmac-secret-mc',
    'attestation',
    `a2${hmacSecret}f5${text('hmac-secret-mc')}${encrypted(48)}`,
    { names: ['hmac-secret-mc pinUvAuthProtocol 2: output1'] },
  ],
  ['minPinLength', 'attestation', `a1${text('minPinLength')}06`, {}],
  ['minPinLength 3', 'attestation', `a1${text('minPinLength')}03`, { faults: ['unexpected-value ≥ 4, 3'] }],
  [
    'minPinLength 64',
    'attestation',
    `a1${text('minPinLength')}1840`,
    { faults: ['unexpected-value ≤ 63, 64'] },
  ],
  ['pinComplexityPolicy', 'attestation', `a1${text('pinComplexityPolicy')}f4`, {}],
  ['credBlob stored', 'attestation', `a1${text('credBlob')}f5`, {}],
  ['credBlob given back', 'assertion', `a1${text('credBlob')}42beef`, {}],
  [
    'credBlob as a boolean',
    'assertion',
    `a1${text('credBlob')}f5`,
    { faults: ['unexpected-type bytes, boolean'] },
  ],
  ['thirdPartyPayment', 'assertion', `a1${text('thirdPartyPayment')}f5`, {}],
  ['largeBlobKey, which has no output here', 'assertion', `a1${text('largeBlobKey')}f5`, {}],
  [
    'uvm',
    'assertion',
    `a1${text('uvm')}8183020204`,
    {
      names: [
        `uvm/[0]/[0] ${methods}`,
        'uvm/[0]/[1] KEY_PROTECTION_HARDWARE',
        'uvm/[0]/[2] MATCHER_PROTECTION_ON_CHIP',
      ],
      faults: ['obsolete-member ¬ "uvm", "uvm"'],
    },
  ],
  [
    'uvm with bits of several names',
    'assertion',
    `a1${text('uvm')}81830a0601`,
    {
      names: [
        `uvm/[0]/[0] ${methods} | USER_VERIFY_VOICEPRINT_INTERNAL`,
        'uvm/[0]/[1] KEY_PROTECTION_HARDWARE | KEY_PROTECTION_TEE',
        'uvm/[0]/[2] MATCHER_PROTECTION_SOFTWARE',
      ],
      faults: ['obsolete-member ¬ "uvm", "uvm"'],
    },
  ],
  [
    'uvm of four factors, one of two places, with a bit that nobody named',
    'assertion',
    `a1${text('uvm')}84 820201 83020204 83020204 83020208`.replaceAll(' ', ''),
    {
      names: [
        `uvm/[0]/[0] ${methods}`,
        'uvm/[0]/[1] KEY_PROTECTION_SOFTWARE',
        ...[1, 2].flatMap((index) => [
          `uvm/[${index}]/[0] ${methods}`,
          `uvm/[${index}]/[1] KEY_PROTECTION_HARDWARE`,
          `uvm/[${index}]/[2] MATCHER_PROTECTION_ON_CHIP`,
        ]),
        `uvm/[3]/[0] ${methods}`,
        'uvm/[3]/[1] KEY_PROTECTION_HARDWARE',
      ],
      faults: [
        'obsolete-member ¬ "uvm", "uvm"',
        'length-out-of-range array(1–3), array(4)',
        'length-out-of-range array(3), array(2)',
        'unexpected-value ⊆ 0x7, 8',
      ],
    },
  ],
  [
    'previewSign at registration',
    'attestation',
    `a1${text('previewSign')}a2032604 01`.replaceAll(' ', ''),
    { names: ['previewSign/3 alg', 'previewSign/4 flags'] },
  ],
  [
    'previewSign without its signature',
    'assertion',
    `a1${text('previewSign')}a0`,
    { faults: ['missing-member "6", {}'] },
  ],
  ['exts', 'attestation', `a1${text('exts')}816161`, { faults: ['obsolete-member ¬ "exts", "exts"'] }],
  ['uvi', 'assertion', `a1${text('uvi')}4101`, { faults: ['obsolete-member ¬ "uvi", "uvi"'] }],
  ['loc', 'assertion', `a1${text('loc')}a0`, { faults: ['obsolete-member ¬ "loc", "loc"'] }],
  [
    'txAuthSimple as a number',
    'assertion',
    `a1${text('txAuthSimple')}01`,
    { faults: ['obsolete-member ¬ "txAuthSimple", "txAuthSimple"', 'unexpected-type text, integer'] },
  ],
  [
    'devicePubKey',
    'assertion',
    `a1${text('devicePubKey')}a0`,
    { faults: ['obsolete-member ¬ "devicePubKey", "devicePubKey"'] },
  ],
  ['an extension nobody knows', 'assertion', `a1${text('example_01')}a10102`, {}],
  ['an extension named as a property of objects', 'assertion', `a1${text('constructor')}f5`, {}],
  ['another case of a known identifier', 'attestation', `a1${text('CREDPROTECT')}6133`, {}],
  ['an identifier that is no text', 'attestation', 'a101f5', { faults: ['unexpected-type text, 1'] }],
];

describe('refineAuthenticatorExtension', () => {
  it.each(rows)('says of %s what is known', (_, use, digits, expected) => {
    const bytes = hex(digits);
    const node = decode(bytes, use);
    expect(namesOf(node)).toEqual(expected.names ?? []);
    expect(collectFaults([node]).map(({ code, expected, found }) => `${code} ${expected}, ${found}`)).toEqual(
      expected.faults ?? [],
    );
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('keeps the values that cbor-x reads', () => {
    for (const [, use, digits] of rows) {
      const value: unknown = decodeCborX(hex(digits));
      const node = decode(hex(digits), use);
      expect(node.children.map(({ name }) => name)).toEqual(Object.keys(Object(value)));
      for (const child of node.children) {
        if (child.children.length > 0 || child.value === undefined) continue;
        const found: unknown = Object(value)[child.name];
        expect(child.value instanceof Uint8Array ? Buffer.from(child.value) : child.value).toEqual(
          found instanceof Uint8Array ? Buffer.from(found) : found,
        );
      }
    }
  });

  it('stays a partition when the bytes end early or change anywhere', () => {
    for (const [, use, digits] of rows) {
      const whole = hex(digits);
      for (const bytes of [...truncations(whole), ...mutations(whole, 3)]) {
        expect(findPartitionBreaks(decode(bytes, use), bytes.length)).toEqual([]);
      }
    }
  });
});
