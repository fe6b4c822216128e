import type { Certificate } from '../x509/certificate.ts';

/** A root (or an attestation certificate trusted as it is) that a relying party may choose to trust. */
export interface TrustAnchor {
  /** Who runs it and what it is for: `Yubico FIDO Root CA Serial 450203556`. */
  readonly name: string;
  readonly certificate: Certificate;
  /** Shipped with the workbench, or imported by the person. */
  readonly origin: 'shipped' | 'imported';
}
