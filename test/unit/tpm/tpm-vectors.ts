import { decode } from 'cbor-x';
import { readVectors } from '../../support/vector-files.ts';

export interface TpmStatement {
  readonly id: string;
  readonly certInfo: Uint8Array;
  readonly pubArea: Uint8Array;
}

/** The statements of every tpm attestation, as cbor-x takes them apart. */
export function readTpmStatements(): readonly TpmStatement[] {
  return readVectors().flatMap((vector) => {
    const text = vector.response.response.attestationObject;
    if (vector.fmt !== 'tpm' || typeof text !== 'string') return [];
    // The vectors were made by others and are known to hold both.
    const { attStmt } = decode(Buffer.from(text, 'base64url')) as {
      attStmt: { certInfo: Uint8Array; pubArea: Uint8Array };
    };
    return [{ id: vector.id, certInfo: bytesOf(attStmt.certInfo), pubArea: bytesOf(attStmt.pubArea) }];
  });
}

/** Out of Buffer's pool: a fresh array. */
function bytesOf(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}
