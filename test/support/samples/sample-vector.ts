import type { Vector } from '../vector-files.ts';

/** A line of `test/vectors/own`: a vector with everything that the relying party knows beside the response. */
export interface OwnVector extends Vector {
  readonly source: string;
  readonly alg: string;
  readonly device: string;
  /** PublicKeyCredentialCreationOptionsJSON or PublicKeyCredentialRequestOptionsJSON. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly mediation?: string;
  /** Of an authentication: the record before the ceremony, as a ceremony file has it. */
  readonly credentialRecord?: Readonly<Record<string, unknown>>;
  /** Base64url DER of the roots that the statement's chains end in. */
  readonly roots?: readonly string[];
  /** WebAuthn L3 §6.5.3; `BasicOrAttCA` where the bytes cannot tell. */
  readonly attestationType?: string;
  /** What is wrong or odd. */
  readonly why: string | null;
  /** Steps that have to fail because of it; what necessarily follows from them may fail too. */
  readonly failing?: readonly string[];
  /** `disputed`: libraries and readings differ, the outcome is not to be relied on. */
  readonly category?: 'disputed';
}
