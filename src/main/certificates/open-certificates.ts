import { X509Certificate } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerIdentity } from '../workbench/workbench.ts';
import { certificateFiles, keepAside, readCertificate, writeCertificate } from './certificate-files.ts';
import type { KeyedCertificate } from './issue-certificate.ts';
import { describeServerIdentity } from './server-identity.ts';

export interface Certificates {
  readonly server: KeyedCertificate;
  readonly authorityPem: string;
  readonly identity: ServerIdentity;
}

/** A certificate with less than this left is issued again. */
const renewalMargin = 30 * 24 * 60 * 60 * 1_000;

/**
 * The authority and the server certificate of this data folder, made where they are missing, unusable, or about to expire.
 * What was unusable is kept aside; a person who trusted the old authority has to trust the new one.
 */
export async function openCertificates(options: { dataFolder: string; now: number }): Promise<Certificates> {
  const folder = join(options.dataFolder, 'certificates');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const authority = await openAuthority(folder, options.now);
  const server = await openServerCertificate(folder, authority, options.now);
  const authorityPem = authority.certificatePem;
  return { server, authorityPem, identity: describeServerIdentity(server.certificatePem, authorityPem) };
}

async function openAuthority(folder: string, now: number): Promise<KeyedCertificate> {
  const files = certificateFiles(folder, 'authority');
  const stored = readCertificate(files);
  if (stored !== undefined && isCurrent(new X509Certificate(stored.certificatePem), now)) return stored;
  keepAside(files, now);
  // Only the first start makes certificates, and only it loads what that takes.
  const { issueAuthority } = await import('./issue-certificate.ts');
  const authority = await issueAuthority(now);
  writeCertificate(files, authority);
  return authority;
}

async function openServerCertificate(
  folder: string,
  authority: KeyedCertificate,
  now: number,
): Promise<KeyedCertificate> {
  const files = certificateFiles(folder, 'server');
  const stored = readCertificate(files);
  if (stored !== undefined && isServable(stored, authority, now)) return stored;
  if (stored === undefined) keepAside(files, now);
  const { issueServerCertificate } = await import('./issue-certificate.ts');
  const server = await issueServerCertificate(authority, now);
  writeCertificate(files, server);
  return server;
}

function isServable(stored: KeyedCertificate, authority: KeyedCertificate, now: number): boolean {
  const certificate = new X509Certificate(stored.certificatePem);
  const issuer = new X509Certificate(authority.certificatePem);
  return (
    isCurrent(certificate, now) &&
    certificate.checkHost('localhost') !== undefined &&
    certificate.checkIssued(issuer) &&
    certificate.verify(issuer.publicKey)
  );
}

function isCurrent(certificate: X509Certificate, now: number): boolean {
  return (
    certificate.validFromDate.getTime() <= now && now < certificate.validToDate.getTime() - renewalMargin
  );
}
