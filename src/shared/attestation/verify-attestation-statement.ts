import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import type { Cryptography } from '../cryptography/cryptography.ts';
import { findAttestationFormat } from './attestation-formats.ts';
import type { AttestationVerdict } from './attestation-verdict.ts';

/** The parts of a decoded attestation object that a statement is verified from; undefined where they could not be decoded. */
export interface StatementParts {
  readonly fmt?: string | undefined;
  readonly attStmt?: CborItem | undefined;
  readonly authData?: Uint8Array | undefined;
  readonly authDataSpan?: ByteSpan | undefined;
  readonly authenticatorData?: AuthenticatorData | undefined;
  /** The attestation object. */
  readonly source?: SourceBuffer | undefined;
}

/**
 * Verifies a statement by the procedure of its format (WebAuthn L3 §7.1 step 22, §8): every sentence a check, all of them decided. Undefined where a
 * part is missing, so that there is nothing to verify. A format that is not known has a verdict without checks and without a type: step 21
 * judges that. Whether certificates were valid, and lead to a root, is not decided here.
 */
export function verifyAttestationStatement(
  { fmt, attStmt, authData, authDataSpan, authenticatorData, source }: StatementParts,
  given: { readonly clientDataHash: Uint8Array; readonly cryptography: Cryptography },
): AttestationVerdict | undefined {
  if (fmt === undefined || attStmt === undefined || source === undefined) return undefined;
  if (authData === undefined || authDataSpan === undefined || authenticatorData === undefined)
    return undefined;
  const format = findAttestationFormat(fmt);
  if (format === undefined) return { fmt, trustPath: [], checks: [] };
  return format.verify({
    name: 'attStmt',
    attStmt,
    source,
    authData,
    authDataSpan,
    authenticatorData,
    ...given,
  });
}
