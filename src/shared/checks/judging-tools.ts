import type { Cryptography } from '../cryptography/cryptography.ts';
import type { TrustAnchor } from '../trust/trust-anchor.ts';
import type { Certificate } from '../x509/certificate.ts';

/** What judging needs from outside. */
export interface JudgingTools {
  readonly cryptography: Cryptography;
  /** The roots that the relying party chose; undefined: it chose none, and trust is left open. */
  readonly trustAnchors?: readonly TrustAnchor[] | undefined;
  /** The roots that ship with the workbench: without chosen ones they say what a chain would lead to, and decide nothing. */
  readonly shippedAnchors?: readonly TrustAnchor[] | undefined;
  /** Certificates that are known and not trusted: they may close a gap between a statement's and an anchor. */
  readonly intermediates?: readonly Certificate[] | undefined;
  /** The time that certificates are judged at, in milliseconds since 1970; goes before the ceremony's own. */
  readonly at?: number | undefined;
  /** What time it is now; by default what the platform says. */
  readonly now?: number | undefined;
}
