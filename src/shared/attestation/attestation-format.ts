import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import type { Cryptography } from '../cryptography/cryptography.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import type { AttestationVerdict } from './attestation-verdict.ts';

/** What a verification procedure is given (WebAuthn L3 §6.5.4, "Verification procedure"). */
export interface StatementContext {
  readonly attStmt: CborItem;
  /** The buffer that everything stands in; spans of checks are in it. */
  readonly source: SourceBuffer;
  /** As signed, byte for byte. */
  readonly authData: Uint8Array;
  readonly authenticatorData: AuthenticatorData;
  readonly clientDataHash: Uint8Array;
  readonly cryptography: Cryptography;
}

/** What is known about one attestation statement format. */
export interface AttestationFormat {
  /** The identifier on the wire (WebAuthn L3 §8.1). */
  readonly fmt: string;
  readonly reference: string;
  /**
   * Adds to the plain CBOR field of every part of `attStmt` what the format says of it; `path` is empty for `attStmt` itself.
   * A format without it keeps the plain tree.
   */
  readonly refine?: (
    node: FieldNode,
    item: CborItem,
    place: { readonly path: FieldPath; readonly attStmt: CborItem },
  ) => FieldNode;
  /** The format's verification procedure. Pure, and never throws: what is missing or broken in the statement fails a check. */
  readonly verify?: (context: StatementContext) => AttestationVerdict;
}
