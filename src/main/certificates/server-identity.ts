import { createHash, X509Certificate } from 'node:crypto';
import type { ServerIdentity } from '../workbench/workbench.ts';

/** What a host needs to recognise the server whose certificate this is. */
export function describeServerIdentity(certificatePem: string, authorityPem: string): ServerIdentity {
  const certificate = new X509Certificate(certificatePem);
  return {
    hostname: 'localhost',
    certificateSha256: sha256(certificate.raw),
    spkiSha256: sha256(certificate.publicKey.export({ type: 'spki', format: 'der' })),
    validFrom: certificate.validFromDate.getTime() / 1_000,
    validTo: certificate.validToDate.getTime() / 1_000,
    authorityPem,
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
