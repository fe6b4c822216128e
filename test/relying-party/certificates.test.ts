// @peculiar/x509 wants it loaded first.
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer } from 'node:tls';
import * as x509 from '@peculiar/x509';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCertificates } from '../../src/main/certificates/open-certificates.ts';
import { openTestWorkbench } from '../support/open-test-workbench.ts';
import { send } from '../support/relying-party-client.ts';

const day = 24 * 60 * 60 * 1_000;
const now = Date.UTC(2026, 5, 1);
let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'passkey-workbench-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const open = (at = now) => openCertificates({ dataFolder, now: at });
const certificateFile = (name: string) => join(dataFolder, 'certificates', name);

describe('our own authority', () => {
  it('can issue for localhost only: path length 0, critical name constraints, server authentication', async () => {
    const { authorityPem } = await open();
    const authority = new X509Certificate(authorityPem);
    expect(authority.ca).toBe(true);
    const hex = authority.raw.toString('hex');
    const constraints = [
      '0603551d1e0101ff', // id-ce-nameConstraints, critical
      '0443', // in 67 bytes
      '3041a00d300b82096c6f63616c686f7374', // permitted: DNS localhost
      'a130300a87080000000000000000', // excluded: every IPv4 address
      `30228720${'00'.repeat(32)}`, // excluded: every IPv6 address
    ];
    expect(hex).toContain(constraints.join(''));
    expect(hex).toContain('0603551d130101ff040830060101ff020100'); // CA:TRUE, pathlen:0, critical
    expect(authority.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  it('is made once, and its keys are readable by this user only', async () => {
    const first = await open();
    const second = await open(now + 100 * day);
    expect(second).toEqual(first);
    if (process.platform === 'win32') return;
    for (const name of readdirSync(join(dataFolder, 'certificates'))) {
      expect([name, statSync(certificateFile(name)).mode & 0o777]).toEqual([name, 0o600]);
    }
  });
});

describe('the server certificate', () => {
  it('is for localhost, from our authority, and valid from a day ago for at most 397 days', async () => {
    const { server, authorityPem, identity } = await open();
    const certificate = new X509Certificate(server.certificatePem);
    const authority = new X509Certificate(authorityPem);
    expect(certificate.checkIssued(authority) && certificate.verify(authority.publicKey)).toBe(true);
    expect(certificate.subjectAltName).toBe('DNS:localhost');
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(identity.validFrom * 1_000).toBe(now - day);
    expect(identity.validTo - identity.validFrom).toBeLessThanOrEqual((397 * day) / 1_000);
    const colons = Buffer.from(identity.certificateSha256, 'base64').toString('hex').match(/../g)?.join(':');
    expect(colons?.toUpperCase()).toBe(certificate.fingerprint256);
  });

  const renewals: [string, number][] = [
    ['less than thirty days are left', now + 366 * day],
    ['the clock stands before it began', now - 2 * day],
  ];
  it.each(renewals)('is issued again, with a fresh key, when %s', async (_name, at) => {
    const first = await open();
    const second = await open(at);
    expect(second.identity.spkiSha256).not.toBe(first.identity.spkiSha256);
    expect(second.identity.validFrom * 1_000).toBeLessThanOrEqual(at);
    expect(second.identity.validTo * 1_000).toBeGreaterThan(at + 300 * day);
    const certificate = new X509Certificate(second.server.certificatePem);
    expect(certificate.verify(new X509Certificate(second.authorityPem).publicKey)).toBe(true);
  });

  it('is issued again by the same authority while that one lasts', async () => {
    const first = await open();
    const second = await open(now + 366 * day);
    expect(second.authorityPem).toBe(first.authorityPem);
  });
});

describe('damaged files', () => {
  const damages: [string, string, string][] = [
    ['the certificate is cut off', 'server.pem', 'server.pem'],
    ['the key is gone bad', 'server-key.pem', 'server-key.pem'],
    ['the authority is cut off', 'authority.pem', 'authority.pem'],
  ];
  it.each(damages)('are kept aside and made again: %s', async (_name, damaged, kept) => {
    const first = await open();
    const before = readFileSync(certificateFile(damaged), 'utf8');
    writeFileSync(certificateFile(damaged), before.slice(0, 60));
    const second = await open();
    expect(second.identity.certificateSha256).not.toBe(first.identity.certificateSha256);
    const certificate = new X509Certificate(second.server.certificatePem);
    expect(certificate.verify(new X509Certificate(second.authorityPem).publicKey)).toBe(true);
    expect(readFileSync(`${certificateFile(kept)}.bad-${now}`, 'utf8')).toBe(before.slice(0, 60));
  });

  it('are kept aside and made again when key and certificate do not belong together', async () => {
    await open();
    writeFileSync(certificateFile('server-key.pem'), readFileSync(certificateFile('authority-key.pem')));
    const { server } = await open();
    expect(readdirSync(join(dataFolder, 'certificates'))).toContain(`server-key.pem.bad-${now}`);
    expect(readFileSync(certificateFile('server-key.pem'), 'utf8')).toBe(server.keyPem);
  });
});

/** A certificate for any names, as somebody would make it who had our authority's key. */
async function signFor(names: x509.JsonGeneralNames, authorityPem: string, authorityKeyPem: string) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const [authorityKey = new ArrayBuffer()] = x509.PemConverter.decode(authorityKeyPem);
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: new x509.X509Certificate(authorityPem).subject,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    publicKey: keys.publicKey,
    signingKey: await crypto.subtle.importKey('pkcs8', authorityKey, algorithm, false, ['sign']),
    signingAlgorithm: algorithm,
    extensions: [new x509.SubjectAlternativeNameExtension(names)],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificatePem: certificate.toString('pem'),
    keyPem: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

describe('a client that trusts our authority', () => {
  it('takes the server for localhost', async () => {
    await using test = await openTestWorkbench();
    expect((await send(test.workbench, `${test.workbench.origin}/`)).status).toBe(200);
  });

  const foreignNames: [string, x509.JsonGeneralNames, string][] = [
    ['another host', [{ type: 'dns', value: 'evil.example' }], 'permitted subtree violation'],
    ['a host that ends alike', [{ type: 'dns', value: 'notlocalhost' }], 'permitted subtree violation'],
    [
      'another host beside localhost',
      [
        { type: 'dns', value: 'localhost' },
        { type: 'dns', value: 'evil.example' },
      ],
      'permitted subtree violation',
    ],
    ['an IPv4 address', [{ type: 'ip', value: '127.0.0.1' }], 'excluded subtree violation'],
    ['an IPv6 address', [{ type: 'ip', value: '::1' }], 'excluded subtree violation'],
  ];
  it.each(foreignNames)('refuses what its stolen key signs for %s', async (_name, names, reason) => {
    const { authorityPem } = await open(Date.now());
    const stolen = await signFor(
      names,
      authorityPem,
      readFileSync(certificateFile('authority-key.pem'), 'utf8'),
    );
    const server = createServer({ cert: stolen.certificatePem, key: stolen.keyPem }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    // It listens on TCP, so its address is no path of a pipe.
    const { port } = server.address() as AddressInfo;
    const socket = connect({
      port,
      host: '127.0.0.1',
      ca: authorityPem,
      checkServerIdentity: () => undefined,
    });
    await expect(once(socket, 'secureConnect')).rejects.toThrow(reason);
    server.close();
  });

  it('refuses it without our authority', async () => {
    await using test = await openTestWorkbench();
    await using other = await openTestWorkbench();
    const impostor = { ...test.workbench, identity: other.workbench.identity };
    await expect(send(impostor, `${test.workbench.origin}/`)).rejects.toThrow(/certificate|signature/i);
  });
});
