import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyedCertificate } from './issue-certificate.ts';

/** Where one certificate and its key are kept. */
export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

export function certificateFiles(folder: string, name: 'authority' | 'server'): CertificateFiles {
  return { certificate: join(folder, `${name}.pem`), key: join(folder, `${name}-key.pem`) };
}

/** The stored certificate, when it is there, can be read, and the key belongs to it. */
export function readCertificate(files: CertificateFiles): KeyedCertificate | undefined {
  try {
    const certificatePem = readFileSync(files.certificate, 'utf8');
    const keyPem = readFileSync(files.key, 'utf8');
    const matches = new X509Certificate(certificatePem).checkPrivateKey(createPrivateKey(keyPem));
    return matches ? { certificatePem, keyPem } : undefined;
  } catch {
    // Missing, unreadable or not PEM: all of them mean that there is no certificate to use. `keepAside` keeps what there is.
    return undefined;
  }
}

/**
 * Writes both files, readable by this user only. Mode 0600 means nothing on Windows; there the folder lies in the user's
 * profile, whose access list keeps other users out.
 */
export function writeCertificate(
  files: CertificateFiles,
  { certificatePem, keyPem }: KeyedCertificate,
): void {
  writeWhole(files.key, keyPem);
  writeWhole(files.certificate, certificatePem);
}

/** Renames what is there to `….bad-<time>`, so that nothing a person may still need is overwritten. */
export function keepAside(files: CertificateFiles, now: number): void {
  for (const path of [files.certificate, files.key]) {
    if (existsSync(path)) renameSync(path, `${path}.bad-${now}`);
  }
}

function writeWhole(path: string, text: string): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, path);
}
