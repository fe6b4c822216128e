import { describe, expect, it } from 'vitest';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { certificate, extension } from '../../support/vector-certificates.ts';
import {
  bitString,
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
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { decodeWhole, listValues } from '../../support/vector-x509.ts';

const generalNames = [
  der('a0', oid('1.3.6.1.5.5.7.8.4'), explicit(0, sequence(oid('1.2.3'), octetString('0a')))),
  text('81', 'a@example.com'),
  text('82', 'example.com'),
  explicit(4, sequence(set(sequence(oid('2.5.4.10'), utf8('O'))))),
  text('86', 'https://example.com'),
  der('87', '7f000001'),
  der('88', '2a03'),
];

const generalNameValues = {
  'otherName/type-id': '1.3.6.1.5.5.7.8.4 id-on-hardwareModuleName',
  'otherName/value/hwType': '1.2.3',
  'otherName/value/hwSerialNum': '0a',
  rfc822Name: 'a@example.com rfc822Name',
  dNSName: 'example.com dNSName',
  'directoryName/O/type': '2.5.4.10 O',
  'directoryName/O/value': 'O',
  uniformResourceIdentifier: 'https://example.com uniformResourceIdentifier',
  iPAddress: '7f000001 iPAddress',
  registeredID: '1.2.3 registeredID',
};

/** Object identifier, value, what the tree says inside of `extnValue` (`.` is extnValue itself), codes of the faults. */
const extensions: readonly (readonly [
  string,
  Uint8Array,
  Readonly<Record<string, unknown>>,
  readonly string[],
])[] = [
  ['2.5.29.19', hex('3000'), {}, []],
  ['2.5.29.19', hex('30060101ff020100'), { cA: true, pathLenConstraint: 0 }, []],
  ['2.5.29.19', hex('3003010100'), { cA: false }, ['non-canonical-der']],
  ['2.5.29.19', hex('3003020101'), { pathLenConstraint: 1 }, []],
  ['2.5.29.19', hex('0101ff'), { '.': 'true BOOLEAN' }, ['unexpected-type']],
  [
    '2.5.29.19',
    hex('30080101ff0201000500'),
    { cA: true, pathLenConstraint: 0, '[2]': 'null NULL' },
    ['unexpected-member'],
  ],
  ['2.5.29.19', hex('300000'), {}, ['trailing-bytes']],
  ['2.5.29.19', hex(''), {}, ['missing-member']],
  ['2.5.29.15', hex('03020186'), { '.': 0x86, digitalSignature: true, keyCertSign: true, cRLSign: true }, []],
  ['2.5.29.15', hex('0303070080'), { '.': 0x80, decipherOnly: true }, []],
  ['2.5.29.15', hex('03020080'), { '.': 0x80, digitalSignature: true }, ['non-canonical-der']],
  ['2.5.29.15', hex('0303060040'), { '.': 0x40 }, ['reserved-bits-set']],
  [
    '2.5.29.37',
    sequence(oid('2.23.133.8.3'), oid('1.3.6.1.5.5.7.3.1'), oid('1.2.3')),
    {
      '[0]': '2.23.133.8.3 tcg-kp-AIKCertificate',
      '[1]': '1.3.6.1.5.5.7.3.1 id-kp-serverAuth',
      '[2]': '1.2.3',
    },
    [],
  ],
  ['2.5.29.37', hex('3000'), {}, ['length-out-of-range']],
  ['2.5.29.17', sequence(...generalNames), generalNameValues, []],
  ['2.5.29.18', sequence(...generalNames), generalNameValues, []],
  ['2.5.29.14', octetString('0102'), { '.': '0102' }, []],
  [
    '2.5.29.35',
    sequence(der('80', '0102'), der('a1', text('82', 'a')), der('82', '05')),
    { keyIdentifier: '0102', 'authorityCertIssuer/dNSName': 'a dNSName', authorityCertSerialNumber: '05' },
    [],
  ],
  [
    '2.5.29.32',
    sequence(
      sequence(
        oid('2.5.29.32.0'),
        sequence(
          sequence(oid('1.3.6.1.5.5.7.2.1'), text('16', 'https://cps')),
          sequence(
            oid('1.3.6.1.5.5.7.2.2'),
            sequence(sequence(utf8('Org'), sequence(integer(1))), der('1e', '00410042')),
          ),
        ),
      ),
    ),
    {
      '[0]/policyIdentifier': '2.5.29.32.0 anyPolicy',
      '[0]/policyQualifiers/[0]/policyQualifierId': '1.3.6.1.5.5.7.2.1 id-qt-cps',
      '[0]/policyQualifiers/[0]/qualifier': 'https://cps',
      '[0]/policyQualifiers/[1]/policyQualifierId': '1.3.6.1.5.5.7.2.2 id-qt-unotice',
      '[0]/policyQualifiers/[1]/qualifier/noticeRef/organization': 'Org',
      '[0]/policyQualifiers/[1]/qualifier/noticeRef/noticeNumbers/[0]': 1,
      '[0]/policyQualifiers/[1]/qualifier/explicitText': 'AB',
    },
    [],
  ],
  [
    '2.5.29.30',
    sequence(
      der('a0', sequence(text('82', 'localhost'))),
      der('a1', sequence(text('82', 'a'), der('80', '01'))),
    ),
    {
      'permittedSubtrees/[0]/base': 'localhost dNSName',
      'excludedSubtrees/[0]/base': 'a dNSName',
      'excludedSubtrees/[0]/minimum': 1,
    },
    [],
  ],
  [
    '2.5.29.31',
    sequence(sequence(explicit(0, der('a0', text('86', 'http://crl'))), der('81', '0640'))),
    {
      '[0]/distributionPoint/uniformResourceIdentifier': 'http://crl uniformResourceIdentifier',
      '[0]/reasons': 0x40,
      '[0]/reasons/keyCompromise': true,
    },
    [],
  ],
  [
    '1.3.6.1.5.5.7.1.1',
    sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), text('86', 'http://ocsp'))),
    {
      'id-ad-ocsp/accessMethod': '1.3.6.1.5.5.7.48.1 id-ad-ocsp',
      'id-ad-ocsp/accessLocation': 'http://ocsp uniformResourceIdentifier',
    },
    [],
  ],
  ['2.5.29.36', hex('3006800100810101'), { requireExplicitPolicy: 0, inhibitPolicyMapping: 1 }, []],
  ['2.5.29.54', hex('020100'), { '.': 0 }, []],
  ['1.3.6.1.4.1.11129.2.4.2', octetString('0000'), { '.': '0000' }, []],
  ['2.16.840.1.113730.1.1', hex('03020780'), { '.': 0x80, sslClient: true }, []],
  ['1.3.6.1.4.1.311.20.2', der('1e', '00430041'), { '.': 'CA' }, []],
  [
    '1.3.6.1.4.1.311.21.7',
    sequence(oid('1.3.6.1.4.1.311.21.8.1'), integer(100), integer(3)),
    { templateID: '1.3.6.1.4.1.311.21.8.1', templateMajorVersion: 100, templateMinorVersion: 3 },
    [],
  ],
  [
    '1.3.6.1.4.1.311.21.10',
    sequence(sequence(oid('2.23.133.8.3'))),
    { '[0]/policyIdentifier': '2.23.133.8.3 tcg-kp-AIKCertificate' },
    [],
  ],
  ['1.3.6.1.4.1.45724.1.1.4', octetString('00'.repeat(16)), { '.': '00'.repeat(16) }, []],
  [
    '1.3.6.1.4.1.45724.1.1.4',
    octetString('00'.repeat(15)),
    { '.': '00'.repeat(15) },
    ['length-out-of-range'],
  ],
  ['1.3.6.1.4.1.45724.1.1.2', octetString('0102'), { '.': '0102' }, []],
  ['1.3.6.1.4.1.45724.2.1.1', hex('03020430'), { '.': 0x30, uSB: true, nFC: true }, []],
  ['1.2.840.113635.100.8.2', sequence(explicit(1, octetString('aa'))), { nonce: 'aa' }, []],
  ['1.2.840.113635.100.8.2', sequence(octetString('aa')), { nonce: 'aa OCTET STRING' }, ['unexpected-type']],
  ['1.2.840.113635.100.8.10.1', new TextEncoder().encode('26.1'), { '.': '26.1' }, []],
  [
    '1.3.6.1.4.1.41482.2',
    new TextEncoder().encode('1.3.6.1.4.1.41482.1.7'),
    { '.': '1.3.6.1.4.1.41482.1.7 yubicoYubiKey5' },
    [],
  ],
  ['1.3.6.1.4.1.41482.3.3', hex('050403'), { '.': '050403' }, []],
  ['1.3.6.1.4.1.41482.3.7', integer(12345), { '.': 12345 }, []],
  ['1.3.6.1.4.1.41482.13.1', octetString('050403'), { '.': '050403' }, []],
  ['1.3.6.1.4.1.11129.2.1.30', hex('a1011902d0'), { '.': 'a1011902d0' }, []],
  ['1.2.3.4', sequence(integer(1), utf8('a')), { '[0]': '1 INTEGER', '[1]': 'a UTF8String' }, []],
  ['1.2.3.4', hex('3001'), { '.': '3001' }, []],
  ['1.2.3.4', hex(''), { '.': '' }, []],
];

describe('the extension', () => {
  it.each(extensions)('%s with the value %s is decoded field by field', (dotted, value, expected, codes) => {
    const bytes = certificate({ extensions: [extension(dotted, value)] });
    const { node } = decodeWhole(bytes);
    const extnValue = findField(
      [node],
      ['certificate', 'tbsCertificate', 'extensions'],
    )?.children[0]?.children.at(-1);
    if (extnValue === undefined) throw new Error('no extnValue');
    const { extnValue: own, ...inside } = listValues({ ...extnValue, name: '', children: [extnValue] });
    const values = Object.entries(inside).map(([path, found]) => [path.replace('extnValue/', ''), found]);
    expect(Object.fromEntries(own === undefined ? values : [['.', own], ...values])).toEqual(expected);
    expect(collectFaults([node]).map(({ code }) => code)).toEqual(codes);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });
});

describe('the parts of a certificate', () => {
  it('name RSASSA-PSS parameters, and RSA keys by their numbers', () => {
    const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
    const pss = sequence(
      oid('1.2.840.113549.1.1.10'),
      sequence(
        explicit(0, sha256),
        explicit(1, sequence(oid('1.2.840.113549.1.1.8'), sha256)),
        explicit(2, integer(32)),
      ),
    );
    const publicKey = sequence(
      sequence(oid('1.2.840.113549.1.1.1'), '0500'),
      bitString(sequence(der('02', '00c1'), integer(65537))),
    );
    const { node } = decodeWhole(
      certificate({ signature: pss, publicKey, signatureValue: bitString('0102') }),
    );
    expect(collectFaults([node])).toEqual([]);
    expect(listValues(node)).toMatchObject({
      'signatureAlgorithm/algorithm': '1.2.840.113549.1.1.10 id-RSASSA-PSS',
      'signatureAlgorithm/parameters/hashAlgorithm/algorithm': '2.16.840.1.101.3.4.2.1 id-sha256',
      'signatureAlgorithm/parameters/maskGenAlgorithm/parameters/algorithm':
        '2.16.840.1.101.3.4.2.1 id-sha256',
      'signatureAlgorithm/parameters/saltLength': 32,
      'tbsCertificate/subjectPublicKeyInfo/subjectPublicKey/modulus': '00c1',
      'tbsCertificate/subjectPublicKeyInfo/subjectPublicKey/publicExponent': 65537,
      signatureValue: '0102',
    });
  });

  it('name the coordinates of points, and keys of Ed25519 and ML-DSA as they stand', () => {
    const keyOf = (publicKey?: Uint8Array) => {
      const { node } = decodeWhole(certificate(publicKey === undefined ? {} : { publicKey }));
      const found = findField([node], ['certificate', 'tbsCertificate', 'subjectPublicKeyInfo']);
      return found === undefined ? {} : listValues(found);
    };
    expect(keyOf()).toMatchObject({
      'algorithm/parameters': '1.2.840.10045.3.1.7 secp256r1',
      'subjectPublicKey/form': '4 uncompressed',
      'subjectPublicKey/x': '11'.repeat(32),
      'subjectPublicKey/y': '22'.repeat(32),
    });
    expect(keyOf(sequence(sequence(oid('1.2.840.10045.2.1')), bitString('02aabb')))).toMatchObject({
      'subjectPublicKey/form': '2 compressed',
      'subjectPublicKey/x': 'aabb',
    });
    expect(keyOf(sequence(sequence(oid('1.3.101.112')), bitString('aabb')))).toEqual({
      'algorithm/algorithm': '1.3.101.112 id-Ed25519',
      subjectPublicKey: 'aabb',
    });
    expect(keyOf(sequence(sequence(oid('2.16.840.1.101.3.4.3.17')), bitString('aabb')))).toMatchObject({
      'algorithm/algorithm': '2.16.840.1.101.3.4.3.17 id-ml-dsa-44',
    });
  });

  it('name the TPM maker, also in a relative name of several attributes', () => {
    const attribute = (dotted: string, value: string) => sequence(oid(dotted), utf8(value));
    const maker = attribute('2.23.133.2.1', 'id:494E5443');
    const names = set(maker, attribute('2.23.133.2.2', 'M'));
    const { node } = decodeWhole(certificate({ subject: sequence(names) }));
    const subject = findField([node], ['certificate', 'tbsCertificate', 'subject']);
    expect(subject && listValues(subject)).toMatchObject({
      'tpmManufacturer+tpmModel/tpmManufacturer/value': 'id:494E5443 Intel',
    });
    // The shorter one goes first in DER.
    expect(collectFaults([node]).map(({ code }) => code)).toEqual(['non-canonical-der']);
  });

  const odd: readonly (readonly [string, Parameters<typeof certificate>[0], string, string])[] = [
    ['an encoded version 1', { version: explicit(0, integer(0)) }, 'non-canonical-der', 'X.690 §11.5'],
    [
      'another algorithm than the one that is signed',
      { signatureAlgorithm: sequence(oid('1.3.101.112')) },
      'unexpected-value',
      'RFC 5280 §4.1.1.2',
    ],
    ['a serial number of 0', { serialNumber: integer(0) }, 'unexpected-value', 'RFC 5280 §4.1.2.2'],
    [
      'a serial number of 21 octets',
      { serialNumber: der('02', '01'.repeat(21)) },
      'unexpected-value',
      'RFC 5280 §4.1.2.2',
    ],
    [
      'an extension twice',
      { extensions: [extension('1.2.3', hex('0500')), extension('1.2.3', hex('0500'))] },
      'duplicate-map-key',
      'RFC 5280 §4.2',
    ],
    ['no subject', { subject: new Uint8Array() }, 'missing-member', 'RFC 5280 §4.1.2'],
    ['a subject that is none', { subject: utf8('CN') }, 'unexpected-type', 'RFC 5280 §4.1.2'],
  ];

  it.each([
    ['another name', sequence(oid('1.3.101.112')), 'ecdsa-with-SHA256', 'id-Ed25519'],
    [
      'other parameters',
      sequence(oid('1.2.840.10045.4.3.2'), '0500'),
      '30 0a 06 08 2a 86 48 ce 3d 04 03 02',
      '30 0c 06 08 2a 86 48 ce 3d 04 03 02 05 00',
    ],
    ['no identifier', sequence('0600'), '30 0a 06 08 2a 86 48 ce 3d 04 03 02', '30 02 06 00'],
  ])('tell an algorithm of %s from the one that is signed', (_, signatureAlgorithm, expected, found) => {
    const { node } = decodeWhole(certificate({ signatureAlgorithm }));
    const faults = collectFaults([node]).filter(({ reference }) => reference === 'RFC 5280 §4.1.1.2');
    expect(faults.map((fault) => [fault.code, fault.expected, fault.found])).toEqual([
      ['unexpected-value', expected, found],
    ]);
  });

  it.each(odd)('fault %s', (_, parts, code, reference) => {
    const bytes = certificate(parts);
    const { node } = decodeWhole(bytes);
    expect(collectFaults([node]).map((fault) => [fault.code, fault.reference])).toContainEqual([
      code,
      reference,
    ]);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });
});
