import type { Certificate, CertificateExtension } from '../certificate.ts';

/** The first extension with this object identifier. A certificate must not have two (RFC 5280 §4.2): see `findExtensions`. */
export function findExtension(certificate: Certificate, oid: string): CertificateExtension | undefined {
  return certificate.extensions.find((extension) => extension.oid === oid);
}

/** Every extension with this object identifier, in order. */
export function findExtensions(certificate: Certificate, oid: string): readonly CertificateExtension[] {
  return certificate.extensions.filter((extension) => extension.oid === oid);
}
