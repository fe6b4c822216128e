import type { Certificate } from '../x509/certificate.ts';

/** A root (or an attestation certificate trusted as it is) that a relying party may choose to trust. */
export interface TrustAnchor {
  /** Who runs it and what it is for: `Yubico FIDO Root CA Serial 450203556`. */
  readonly name: string;
  readonly certificate: Certificate;
  /** Shipped with the workbench, or imported by the person. */
  readonly origin: 'shipped' | 'imported';
  /**
   * The attestation statement formats that it is trusted for; every format where it is left out. A root of the web's PKI vouches for
   * SafetyNet's server: as a root of anything else it would let whoever has a web server attest a security key.
   */
  readonly formats?: readonly string[];
}
