import type { SampleCbor } from './encode-cbor.ts';
import type { SampleSigner } from './sample-algorithms.ts';

/** What a statement is made of (WebAuthn L3 §6.5.4, "Signing procedure"). */
export interface StatementInputs {
  readonly authData: Buffer;
  readonly clientDataHash: Buffer;
  readonly rpIdHash: Buffer;
  readonly credentialId: Buffer;
  readonly aaguid: Buffer;
  readonly credential: SampleSigner;
}

export interface SampleStatement {
  readonly fmt: string;
  readonly attStmt: SampleCbor;
  readonly attStmtKeys: readonly string[];
  readonly x5cCount?: number;
  /** DER of the roots that the chain ends in. */
  readonly roots: readonly Buffer[];
  /** WebAuthn L3 §6.5.3. */
  readonly attestationType: string;
}

export type MakeStatement = (inputs: StatementInputs) => SampleStatement;
