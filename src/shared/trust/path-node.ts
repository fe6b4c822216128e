import type { SignatureOutcome } from '../cryptography/cryptography.ts';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { TrustAnchor } from './trust-anchor.ts';

/** One certificate of a path that is being built. */
export interface PathNode {
  readonly certificate: Certificate;
  readonly origin: 'presented' | 'known' | 'anchor';
  readonly index?: number;
  readonly anchor?: TrustAnchor;
  /** What the key of the next node makes of this one's signature; undefined for the last. */
  readonly signature?: SignatureOutcome;
}

/** The same DER, to the byte. */
export function sameCertificate(a: Certificate, b: Certificate): boolean {
  return a.der === b.der || equalBytes(a.der, b.der);
}
