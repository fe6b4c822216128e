import { expect, it } from 'vitest';
import { parseHex } from '../../../src/shared/bytes/hex.ts';
import { readSignatureAlgorithm } from '../../../src/shared/cryptography/read-signature-algorithm.ts';

const pss = '1.2.840.113549.1.1.10';
const sha256 = '300d06096086480165030402010500';
const sha512 = '300d06096086480165030402030500';

it.each<readonly [name: string, oid: string, parameters: string | undefined, scheme: unknown]>([
  ['ecdsa-with-SHA1', '1.2.840.10045.4.1', undefined, { kind: 'ecdsa', hash: 'SHA-1', form: 'der' }],
  ['ecdsa-with-SHA224', '1.2.840.10045.4.3.1', undefined, undefined],
  ['ecdsa-with-SHA256', '1.2.840.10045.4.3.2', undefined, { kind: 'ecdsa', hash: 'SHA-256', form: 'der' }],
  ['ecdsa-with-SHA384', '1.2.840.10045.4.3.3', undefined, { kind: 'ecdsa', hash: 'SHA-384', form: 'der' }],
  ['ecdsa-with-SHA512', '1.2.840.10045.4.3.4', undefined, { kind: 'ecdsa', hash: 'SHA-512', form: 'der' }],
  ['sha1WithRSAEncryption', '1.2.840.113549.1.1.5', '0500', { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-1' }],
  ['sha1WithRSA of OIW', '1.3.14.3.2.29', '0500', { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-1' }],
  ['md5WithRSAEncryption', '1.2.840.113549.1.1.4', '0500', undefined],
  [
    'sha256WithRSAEncryption',
    '1.2.840.113549.1.1.11',
    '0500',
    { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-256' },
  ],
  [
    'sha384WithRSAEncryption',
    '1.2.840.113549.1.1.12',
    '0500',
    { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-384' },
  ],
  [
    'sha512WithRSAEncryption',
    '1.2.840.113549.1.1.13',
    '0500',
    { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-512' },
  ],
  ['Ed25519', '1.3.101.112', undefined, { kind: 'eddsa', curve: 'Ed25519' }],
  ['Ed448', '1.3.101.113', undefined, { kind: 'eddsa', curve: 'Ed448' }],
  ['ML-DSA-65', '2.16.840.1.101.3.4.3.18', undefined, { kind: 'ml-dsa', parameterSet: 'ML-DSA-65' }],
  ['PSS without parameters', pss, undefined, undefined],
  ['PSS with defaults', pss, '3000', { kind: 'rsassa-pss', hash: 'SHA-1', saltLength: 20 }],
  [
    'PSS with SHA-256',
    pss,
    pssParameters({ hash: sha256, mask: sha256, salt: '020120' }),
    { kind: 'rsassa-pss', hash: 'SHA-256', saltLength: 32 },
  ],
  [
    'PSS with SHA-512',
    pss,
    pssParameters({ hash: sha512, mask: sha512, salt: '020140' }),
    { kind: 'rsassa-pss', hash: 'SHA-512', saltLength: 64 },
  ],
  [
    'PSS with a hash without NULL',
    pss,
    pssParameters({ hash: '300b0609608648016503040201', mask: '300b0609608648016503040201', salt: '020100' }),
    { kind: 'rsassa-pss', hash: 'SHA-256', saltLength: 0 },
  ],
  ['PSS with two hashes', pss, pssParameters({ hash: sha512, mask: sha256, salt: '020120' }), undefined],
  ['PSS with the default mask', pss, pssParameters({ hash: sha256, salt: '020120' }), undefined],
  ['PSS with a negative salt', pss, pssParameters({ hash: sha256, mask: sha256, salt: '0201ff' }), undefined],
  [
    'PSS with another trailer',
    pss,
    pssParameters({ hash: sha256, mask: sha256, salt: '020120', trailer: '020102' }),
    undefined,
  ],
  [
    'PSS with the trailer',
    pss,
    pssParameters({ hash: sha256, mask: sha256, salt: '020120', trailer: '020101' }),
    { kind: 'rsassa-pss', hash: 'SHA-256', saltLength: 32 },
  ],
  ['PSS members out of order', pss, `300aa303020101a203020120`, undefined],
  ['PSS with the salt twice', pss, `300aa203020120a203020120`, undefined],
  ['PSS parameters cut off', pss, '3005a203', undefined],
  ['PSS parameters that are NULL', pss, '0500', undefined],
])('reads %s', (_name, oid, parameters, scheme) => {
  const der = parameters === undefined ? undefined : parseHex(parameters);
  expect(readSignatureAlgorithm(der === undefined ? { oid } : { oid, parameters: der })).toEqual(scheme);
});

interface PssMembers {
  readonly hash: string;
  readonly mask?: string;
  readonly salt: string;
  readonly trailer?: string;
}

function pssParameters({ hash, mask, salt, trailer }: PssMembers): string {
  const maskAlgorithm = mask && tlv('a1', tlv('30', `06092a864886f70d010108${mask}`));
  return tlv(
    '30',
    [tlv('a0', hash), maskAlgorithm ?? '', tlv('a2', salt), trailer ? tlv('a3', trailer) : ''].join(''),
  );
}

function tlv(tag: string, content: string): string {
  return `${tag}${(content.length / 2).toString(16).padStart(2, '0')}${content}`;
}
