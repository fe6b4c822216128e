import { ByteCursor } from '../../bytes/byte-cursor.ts';
import { type CborItem, findEntry } from '../../cbor/cbor-item.ts';
import { readCborItem } from '../../cbor/read-cbor-item.ts';
import type { PublicKeyReading } from '../../cryptography/public-key-reading.ts';
import { readCosePublicKey } from '../../cryptography/read-cose-public-key.ts';
import type { StatementContext } from '../attestation-format.ts';

/** The COSE_Key of the attested credential data; undefined where there is none. */
export function credentialCoseKey({ authenticatorData }: StatementContext): CborItem | undefined {
  const bytes = authenticatorData.attestedCredentialData?.credentialPublicKey?.bytes;
  return bytes && readCborItem(new ByteCursor({ name: 'credentialPublicKey', bytes }));
}

/** The credential public key as numbers. */
export function readCredentialKey(context: StatementContext): PublicKeyReading | undefined {
  const key = credentialCoseKey(context);
  return key && readCosePublicKey(key);
}

/** The value of a parameter as bytes; undefined where it is absent or of another type. */
export function coseBytes(key: CborItem | undefined, label: number): Uint8Array | undefined {
  const value = findEntry(key, label)?.value.value;
  return value instanceof Uint8Array ? value : undefined;
}
