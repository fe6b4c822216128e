import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import type { TrustAnchor } from '../../../src/shared/trust/trust-anchor.ts';
import type { Certificate } from '../../../src/shared/x509/certificate.ts';
import { readCertificate } from '../../../src/shared/x509/read-certificate.ts';
import { boolean, integer, sequence } from '../../support/samples/encode-der.ts';
import {
  basicConstraints,
  issueCertificate,
  type SampleCertificateRequest,
  type SampleExtension,
  signsCertificates,
} from '../../support/samples/issue-certificate.ts';
import { createSampleKey } from '../../support/samples/sample-keys.ts';

export interface Issued {
  readonly subject: string;
  readonly issuer: string;
  /** Whose key signs; the issuer's own where it is left out. */
  readonly signer?: string;
  /** Whose key it holds; the subject's own where it is left out. */
  readonly key?: string;
  readonly extensions?: readonly SampleExtension[];
  readonly version?: 1 | 3;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const authority = [basicConstraints(true), signsCertificates];

/** A certificate of a small world in which every name has one P-256 key. An authority, unless its extensions say otherwise. */
export function issue({ subject, issuer, signer = issuer, key = subject, ...rest }: Issued): Certificate {
  const request: SampleCertificateRequest = {
    extensions: rest.version === 1 ? [] : authority,
    ...rest,
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    subjectPublicKeyInfo: createSampleKey('P-256', `chain ${key}`).subjectPublicKeyInfo,
    issuerKey: createSampleKey('P-256', `chain ${signer}`),
    signature: 'ecdsa',
  };
  return readBytes(issueCertificate(request), subject);
}

function nameOf(commonName: string) {
  return [
    ['O', 'Chain'],
    ['CN', commonName],
  ] as const;
}

export function readBytes(bytes: Uint8Array, name = 'certificate'): Certificate {
  const certificate = readCertificate(new ByteCursor({ name, bytes: Uint8Array.from(bytes) }));
  if (certificate === undefined) throw new Error(`no certificate: ${name}`);
  return certificate;
}

export function anchor(certificate: Certificate): TrustAnchor {
  return { name: 'root', certificate, origin: 'imported' };
}

export function pathLength(length: number): SampleExtension {
  return { id: '2.5.29.19', critical: true, value: sequence(boolean(true), integer(length)) };
}

export const notAuthority: readonly SampleExtension[] = [basicConstraints(false)];
export const root = issue({ subject: 'root', issuer: 'root' });
export const middle = issue({ subject: 'middle', issuer: 'root' });
export const leaf = issue({ subject: 'leaf', issuer: 'middle', extensions: notAuthority });
