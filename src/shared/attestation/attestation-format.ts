import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import type { Cryptography } from '../cryptography/cryptography.ts';
import type { DerivedSource } from '../jws/jws.ts';
import type { AttestationVerdict } from './attestation-verdict.ts';
import type { RefineStatement } from './statement/statement-members.ts';

/** What a verification procedure is given (WebAuthn L3 §6.5.4, "Verification procedure"). */
export interface StatementContext {
  /** What the statement is called: `attStmt`, `attStmt[1]` inside of a compound one. Names of derived sources begin with it. */
  readonly name: string;
  readonly attStmt: CborItem;
  /** The buffer that everything stands in, but for what is derived; spans of checks are in it. */
  readonly source: SourceBuffer;
  /** As signed, byte for byte. */
  readonly authData: Uint8Array;
  /** Where it stands. */
  readonly authDataSpan: ByteSpan;
  readonly authenticatorData: AuthenticatorData;
  readonly clientDataHash: Uint8Array;
  readonly cryptography: Cryptography;
}

/** What is known about one attestation statement format. */
export interface AttestationFormat {
  /** The identifier on the wire (WebAuthn L3 §8.1). */
  readonly fmt: string;
  readonly reference: string;
  /** Adds to the plain CBOR field of every part of `attStmt` what the format says of it; `path` is empty for `attStmt` itself. */
  readonly refine: RefineStatement;
  /** The sources that are encoded inside the statement, with their trees; `name` as in `StatementContext`. */
  readonly derive?: (
    place: Pick<StatementContext, 'attStmt' | 'source'>,
    name: string,
  ) => readonly DerivedSource[];
  /** The format's verification procedure. Pure, and never throws: what is missing or broken in the statement fails a check. */
  readonly verify: (context: StatementContext) => AttestationVerdict;
}
