import { describe, expect, it } from 'vitest';
import { importTrustAnchors } from '../../../src/main/trust/import-trust-anchors.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { leaf, middle, root } from './sample-chain.ts';

const text = (value: string) => new TextEncoder().encode(value);
const pem = (der: Uint8Array, label = 'CERTIFICATE') =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

describe('importTrustAnchors', () => {
  it.each([
    ['the DER of one certificate', root.der, ['root'], []],
    [
      'a PEM file of several, among other text',
      text(`# roots\n${pem(root.der)}\nnext\n${pem(middle.der)}`),
      ['root', 'middle'],
      [],
    ],
    ['the same certificate twice', text(pem(root.der) + pem(root.der)), ['root'], ['1 duplicate root']],
    [
      'a certificate with bytes behind it',
      Buffer.concat([root.der, Buffer.of(0, 0)]),
      ['root'],
      ['0 trailing-bytes 2 bytes'],
    ],
    ['a private key', text(pem(root.der, 'PRIVATE KEY')), [], ['0 other-label PRIVATE KEY']],
    [
      'a key beside a certificate',
      text(pem(root.der, 'EC PRIVATE KEY') + pem(leaf.der)),
      ['leaf'],
      ['0 other-label EC PRIVATE KEY'],
    ],
    ['PEM that is cut off', text(pem(root.der).slice(0, 200)), [], ['0 broken-pem no-end']],
    [
      'PEM with other characters in it',
      text('-----BEGIN CERTIFICATE-----\nMI*D\n-----END CERTIFICATE-----'),
      [],
      ['0 broken-pem not-base64'],
    ],
    ['PEM of something else', text(pem(Buffer.from('hello'))), [], ['0 not-a-certificate 5 bytes']],
    ['DER of something else', Buffer.of(0x30, 0x03, 0x02, 0x01, 0x00), [], ['0 not-a-certificate 5 bytes']],
    ['nothing', new Uint8Array(), [], ['0 no-certificate 0 bytes']],
    ['text', text('not a certificate'), [], ['0 no-certificate 17 bytes']],
    ['far too much', new Uint8Array(4_000_001), [], ['0 too-large 4000001 bytes']],
  ])('takes %s', (_, bytes, names, faults) => {
    const imported = importTrustAnchors(bytes);
    expect(imported.anchors.map(({ name, origin, formats }) => [name, origin, formats])).toEqual(
      names.map((name) => [name, 'imported', undefined]),
    );
    expect(imported.faults.map(({ index, code, found }) => `${index} ${code} ${found}`)).toEqual(faults);
  });

  it('never throws, cut off or changed anywhere', () => {
    for (const bytes of [...truncations(root.der), ...mutations(root.der, 3)]) {
      const { anchors, faults } = importTrustAnchors(bytes);
      expect(anchors.length + faults.length).toBeGreaterThan(0);
    }
  });
});
