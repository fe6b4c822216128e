import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/shared/x509/certificate.ts';
import { findExtension, findExtensions } from '../../../src/shared/x509/facts/find-extension.ts';
import { readAppleNonce } from '../../../src/shared/x509/facts/read-apple-nonce.ts';
import { readBasicConstraints } from '../../../src/shared/x509/facts/read-basic-constraints.ts';
import { readDnsNames } from '../../../src/shared/x509/facts/read-dns-names.ts';
import { readExtendedKeyUsage } from '../../../src/shared/x509/facts/read-extended-key-usage.ts';
import { readFidoAaguid } from '../../../src/shared/x509/facts/read-fido-aaguid.ts';
import { readFidoSerialNumber } from '../../../src/shared/x509/facts/read-fido-serial-number.ts';
import { readFidoTransports } from '../../../src/shared/x509/facts/read-fido-transports.ts';
import { readKeyUsage } from '../../../src/shared/x509/facts/read-key-usage.ts';
import { readSubjectAltNameTpm } from '../../../src/shared/x509/facts/read-subject-alt-name-tpm.ts';
import { compareNames } from '../../../src/shared/x509/names/compare-names.ts';
import { certificate, commonName, extension } from '../../support/vector-certificates.ts';
import {
  der,
  explicit,
  integer,
  octetString,
  oid,
  sequence,
  set,
  text,
  utf8,
} from '../../support/vector-der.ts';
import { hex } from '../../support/vector-hex.ts';
import { decodeWhole } from '../../support/vector-x509.ts';

function withExtension(dotted: string, value: Uint8Array, critical = false): Certificate {
  return readOf(certificate({ extensions: [extension(dotted, value, critical)] }));
}

function readOf(bytes: Uint8Array): Certificate {
  const found = decodeWhole(bytes).certificate;
  if (found === undefined) throw new Error('no certificate');
  return found;
}

const tpmAttribute = (dotted: string, value: string) => sequence(oid(dotted), utf8(value));
const tpmAttributes = [
  tpmAttribute('2.23.133.2.2', 'M'),
  tpmAttribute('2.23.133.2.3', 'id:0001'),
  tpmAttribute('2.23.133.2.1', 'id:494E5443'),
];
const tpm = { manufacturer: 'id:494E5443', model: 'M', version: 'id:0001' };
const directoryName = (...names: readonly Uint8Array[]) => sequence(explicit(4, sequence(...names)));

type Read = (certificate: Certificate) => unknown;

/** What is read, from which extension and value, and what it is. */
const facts: readonly (readonly [string, Read, string, Uint8Array, object])[] = [
  ['CA false', readBasicConstraints, '2.5.29.19', hex('3000'), { ca: false, wellFormed: true }],
  [
    'an encoded CA false',
    readBasicConstraints,
    '2.5.29.19',
    hex('3003010100'),
    { ca: false, wellFormed: true },
  ],
  ['CA true', readBasicConstraints, '2.5.29.19', hex('30060101ff020103'), { ca: true, pathLength: 3 }],
  [
    'no constraints',
    readBasicConstraints,
    '2.5.29.19',
    hex('30040201010500'),
    { ca: undefined, wellFormed: false },
  ],
  ['no octets', readBasicConstraints, '2.5.29.19', hex(''), { ca: undefined, wellFormed: false }],
  ['key usage', readKeyUsage, '2.5.29.15', hex('03020780'), { usages: ['digitalSignature'] }],
  ['purposes', readExtendedKeyUsage, '2.5.29.37', sequence(oid('2.23.133.8.3')), { oids: ['2.23.133.8.3'] }],
  ['a TPM in one name', readSubjectAltNameTpm, '2.5.29.17', directoryName(set(...tpmAttributes)), tpm],
  [
    'a TPM in three',
    readSubjectAltNameTpm,
    '2.5.29.17',
    directoryName(...tpmAttributes.map((one) => set(one))),
    tpm,
  ],
  [
    'an AAGUID',
    readFidoAaguid,
    '1.3.6.1.4.1.45724.1.1.4',
    octetString('07'.repeat(16)),
    { aaguid: hex('07'.repeat(16)) },
  ],
  [
    'no AAGUID',
    readFidoAaguid,
    '1.3.6.1.4.1.45724.1.1.4',
    hex('07'.repeat(16)),
    { aaguid: undefined, wellFormed: false },
  ],
  [
    'a short AAGUID',
    readFidoAaguid,
    '1.3.6.1.4.1.45724.1.1.4',
    octetString('07'),
    { aaguid: undefined, wellFormed: false },
  ],
  [
    'a serial number',
    readFidoSerialNumber,
    '1.3.6.1.4.1.45724.1.1.2',
    octetString('07'),
    { serialNumber: hex('07') },
  ],
  [
    'host names',
    readDnsNames,
    '2.5.29.17',
    sequence(text('86', 'https://a'), text('82', 'a.example'), text('82', 'b.example')),
    { dnsNames: ['a.example', 'b.example'] },
  ],
  [
    'transports',
    readFidoTransports,
    '1.3.6.1.4.1.45724.2.1.1',
    hex('03020308'),
    { transports: ['uSBInternal'] },
  ],
  [
    'a nonce',
    readAppleNonce,
    '1.2.840.113635.100.8.2',
    sequence(explicit(1, octetString('07'))),
    { nonce: hex('07') },
  ],
  [
    'no nonce',
    readAppleNonce,
    '1.2.840.113635.100.8.2',
    sequence(octetString('07')),
    { nonce: undefined, wellFormed: false },
  ],
  [
    'two nonces',
    readAppleNonce,
    '1.2.840.113635.100.8.2',
    sequence(...[1, 1].map((tag) => explicit(tag, octetString('07')))),
    { nonce: undefined },
  ],
];

describe('the facts of extensions', () => {
  it.each(facts)('are %s', (_, read, dotted, value, expected) => {
    expect(read(withExtension(dotted, value))).toMatchObject({ ...expected, critical: false });
    expect(read(withExtension(dotted, value, true))).toMatchObject({ critical: true });
    expect(read(readOf(certificate()))).toBeUndefined();
  });

  it('have the span of the octets in the source', () => {
    const bytes = certificate({
      extensions: [extension('1.3.6.1.4.1.45724.1.1.4', octetString('07'.repeat(16)))],
    });
    const shifted = new Uint8Array([0, 0, 0, ...bytes]).subarray(3);
    const { span } = readFidoAaguid(readOf(shifted)) ?? {};
    expect(bytes.subarray(span?.start, span?.end)).toEqual(hex('07'.repeat(16)));
  });

  it('can be read from a value that was copied out of its source', () => {
    const read = withExtension('1.3.6.1.4.1.45724.1.1.4', octetString('07'.repeat(16)));
    const extensions = read.extensions.map((one) => ({ ...one, value: new Uint8Array(one.value) }));
    expect(readFidoAaguid({ ...read, extensions })?.aaguid).toEqual(hex('07'.repeat(16)));
  });

  it('tell extensions that are there twice', () => {
    const twice = readOf(
      certificate({ extensions: ['0500', '0101ff'].map((value) => extension('1.2.3', hex(value))) }),
    );
    expect(findExtension(twice, '1.2.3')?.value).toEqual(hex('0500'));
    expect(findExtensions(twice, '1.2.3')).toHaveLength(2);
  });
});

describe('a certificate without its tree', () => {
  const unreadable: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['no SEQUENCE', hex('0500')],
    ['a version of two octets', certificate({ version: explicit(0, integer(256)) })],
    ['a serial number that is text', certificate({ serialNumber: utf8('1') })],
    ['a validity of one time', certificate({ validity: sequence(text('17', '260101000000Z')) })],
    ['a key without algorithm', certificate({ publicKey: sequence(der('03', '00')) })],
    ['an extension without value', certificate({ extensions: [sequence(oid('1.2.3'))] })],
    ['a signature that is no BIT STRING', certificate({ signatureValue: octetString('00') })],
  ];

  it.each(unreadable)('is none where it has %s', (_, bytes) => {
    expect(decodeWhole(bytes).certificate).toBeUndefined();
  });

  it('has its version, its times and its names', () => {
    const read = readOf(certificate({ version: new Uint8Array(), subject: sequence() }));
    expect(read.version).toBe(1);
    expect(read.serialNumber).toEqual(hex('1267'));
    expect(read.validity).toMatchObject({ notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2051, 0, 1) });
    expect(read.issuer.attributes).toEqual([{ type: '2.5.4.3', name: 'CN', value: 'Issuer' }]);
    expect(read.subject.attributes).toEqual([]);
  });
});

describe('compareNames', () => {
  const named = (subject: Uint8Array) => readOf(certificate({ subject })).subject;
  const printable = sequence(set(sequence(oid('2.5.4.3'), text('13', 'Root  ca '))));

  it.each([
    ['equal', commonName('Root CA'), commonName('Root CA')],
    ['spelling', commonName('Root CA'), printable],
    ['different', commonName('Root CA'), commonName('Root CB')],
    ['different', commonName('Root CA'), sequence()],
  ])('finds %s', (expected, left, right) => {
    expect(compareNames(named(left), named(right))).toBe(expected);
  });
});
