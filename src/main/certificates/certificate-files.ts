import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '../workbench/write-private-file.ts';
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

export function writeCertificate(
  files: CertificateFiles,
  { certificatePem, keyPem }: KeyedCertificate,
): void {
  writePrivateFile(files.key, keyPem);
  writePrivateFile(files.certificate, certificatePem);
}

/** Renames what is there to `….bad-<time>`, so that nothing a person may still need is overwritten. */
export function keepAside(files: CertificateFiles, now: number): void {
  for (const path of [files.certificate, files.key]) {
    if (existsSync(path)) renameSync(path, `${path}.bad-${now}`);
  }
}
