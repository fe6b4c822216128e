import type { SignatureOutcome } from '../cryptography/cryptography.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { ChainCheck } from './chain-check.ts';
import type { TrustAnchor } from './trust-anchor.ts';

export type ValidityAtTime = 'valid' | 'expired' | 'not-yet-valid';

/** One certificate of the path. */
export interface ChainLink {
  readonly certificate: Certificate;
  /** Where it came from; `presented` is the trust path of the statement, `known` an intermediate that was there already. */
  readonly origin: 'presented' | 'known' | 'anchor';
  /** Its place in the trust path, 0 the attestation certificate; undefined where it was not presented. */
  readonly index?: number;
  /** The next certificate of the path; undefined for the last. */
  readonly issuedBy?: Certificate;
  /** What the issuer's key makes of its signature; undefined for the last of the path. */
  readonly signature?: SignatureOutcome;
  /** At the time that was asked for, else now. */
  readonly validity: ValidityAtTime;
}

/** Whether, and how, a trust path ends at an anchor. */
export interface ChainVerdict {
  readonly trusted: boolean;
  /** From the attestation certificate up; ends at the anchor where one was reached, otherwise where nobody is known to have issued the last. */
  readonly path: readonly ChainLink[];
  readonly anchor?: TrustAnchor;
  /** Every rule of path validation (RFC 5280 §6), each for all certificates of the path at once; none left out after a failure. */
  readonly checks: readonly ChainCheck[];
}
