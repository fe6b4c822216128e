import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { loadTrustAnchors } from '../../../src/main/trust/load-trust-anchors.ts';
import { attestationFormats } from '../../../src/shared/attestation/attestation-formats.ts';
import { buildChain } from '../../../src/shared/trust/build-chain.ts';
import { rootsFolder } from './roots-folder.ts';

interface Row {
  readonly name: string;
  readonly role: 'anchor' | 'intermediate';
  readonly formats: readonly string[];
  readonly sha256: string;
  readonly certificate: string;
}

// The file is ours, and any other form fails the tests.
const rows = JSON.parse(readFileSync(join(rootsFolder, 'roots.json'), 'utf8')) as readonly Row[];
const provenance = readFileSync(join(rootsFolder, 'PROVENANCE.md'), 'utf8');
const { anchors, intermediates } = await loadTrustAnchors(rootsFolder);
const cryptography = await createNodeCryptography();
const folder = mkdtempSync(join(tmpdir(), 'roots-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the roots that ship', () => {
  it('are all read', () => {
    expect(anchors.map(({ name }) => name)).toEqual(namesOf('anchor'));
    expect(intermediates).toHaveLength(namesOf('intermediate').length);
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(rows.length);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('are the certificates that their fingerprints say, each with its provenance', () => {
    for (const { name, sha256, certificate } of rows) {
      const der = Buffer.from(certificate, 'base64');
      expect([name, createHash('sha256').update(der).digest('hex')]).toEqual([name, sha256]);
      expect(new X509Certificate(der).raw.equals(der)).toBe(true);
      expect(provenance).toContain(`\`${sha256}\``);
      expect(provenance).toContain(`| ${name} |`);
    }
  });

  it('are each for formats that there are', () => {
    const known = new Set(attestationFormats.map(({ fmt }) => fmt));
    for (const { formats } of rows) {
      expect(formats.length).toBeGreaterThan(0);
      expect(formats.filter((fmt) => !known.has(fmt))).toEqual([]);
    }
  });

  it('are signed by themselves, or by another of them', () => {
    for (const anchor of anchors) {
      const node = new X509Certificate(anchor.certificate.der);
      const signers = anchors.filter(({ certificate }) =>
        node.verify(new X509Certificate(certificate.der).publicKey),
      );
      expect([anchor.name, signers.length > 0]).toEqual([anchor.name, true]);
    }
  });

  it('reach to a root from every intermediate', () => {
    for (const certificate of intermediates) {
      const verdict = buildChain({ trustPath: [certificate], anchors, intermediates, cryptography });
      expect(verdict).toMatchObject({ trusted: true, anchor: { name: 'Yubico Attestation Root 1' } });
    }
  });

  it('leave roots of the web to android-safetynet, and all of Google’s renewals to android-key', () => {
    const namesFor = (fmt: string) =>
      rows.filter(({ formats }) => formats.includes(fmt)).map(({ name }) => name);
    expect(namesFor('android-safetynet')).toEqual([
      'GlobalSign Root CA (R1)',
      'GlobalSign Root CA - R2',
      'GTS Root R1, 2016',
    ]);
    expect(namesFor('android-key')).toHaveLength(5);
    for (const { name, formats } of rows) {
      if (/GlobalSign Root|GTS/.test(name)) expect(formats).toEqual(['android-safetynet']);
    }
  });
});

describe('loadTrustAnchors', () => {
  it.each([
    ['is no JSON', '['],
    ['is of another form', '[{"name":"x"}]'],
    [
      'holds no certificate',
      '[{"name":"x","owner":"x","role":"anchor","formats":[],"sha256":"","certificate":"AAAA"}]',
    ],
  ])('says so where the file %s', async (_, text) => {
    writeFileSync(join(folder, 'roots.json'), text);
    await expect(loadTrustAnchors(folder)).rejects.toMatchObject({ code: 'roots-damaged' });
  });

  it('says so where there is no file', async () => {
    await expect(loadTrustAnchors(join(folder, 'none'))).rejects.toMatchObject({ code: 'roots-damaged' });
  });
});

function namesOf(role: Row['role']): readonly string[] {
  return rows.filter((row) => row.role === role).map(({ name }) => name);
}
