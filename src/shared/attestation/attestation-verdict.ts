import type { ClauseCheck } from '../inspection/clause-check.ts';
import type { Certificate } from '../x509/certificate.ts';

/** WebAuthn L3 §6.5.3; `BasicOrAttCA` where the bytes alone cannot tell the two apart. */
export type AttestationType = 'None' | 'Self' | 'Basic' | 'AttCA' | 'AnonCA' | 'BasicOrAttCA';

/** What the verification procedure of a format came to (WebAuthn L3 §8). */
export interface AttestationVerdict {
  readonly fmt: string;
  /** Undefined where the procedure failed before it could say. */
  readonly type?: AttestationType;
  /** The attestation certificate first; empty for `none` and self attestation. */
  readonly trustPath: readonly Certificate[];
  /** Every sentence of the procedure, none left out after a failure. */
  readonly checks: readonly ClauseCheck[];
  /** Of a compound statement: the verdict on each of its statements. */
  readonly statements?: readonly AttestationVerdict[];
}
