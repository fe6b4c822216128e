import { decodeBase64url } from '../../../shared/bytes/base64url.ts';
import type { DecodedRegistration } from '../../../shared/ceremony/decoded-ceremony.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { decodeCoseKey } from '../../../shared/cose/decode-cose-key.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { decodeRecord } from './registered-credential.ts';

/** A public key with where it stands. */
type KeyBytes = Pick<DecodedRegistration, 'roots' | 'sources'>;

/** The bytes that hold the key of a ceremony: a registration, or the key alone where a file says no more of the record. */
export function keyBytes(
  { file }: Pick<CeremonyDetail, 'file'>,
  registration: DecodedRegistration | undefined,
): KeyBytes | undefined {
  if (registration !== undefined) return registration;
  const text = file?.credentialRecord?.publicKey;
  const bytes = typeof text === 'string' ? decodeBase64url(text) : undefined;
  if (bytes === undefined) return undefined;
  const source = { name: 'credentialPublicKey', bytes };
  return { roots: [decodeCoseKey(source).node], sources: [source] };
}

/** The registration that a ceremony is, or that the record of its credential keeps; undefined where neither is at hand. */
export function registrationBytes(
  { recordBefore }: Pick<CeremonyDetail, 'recordBefore'>,
  { decoded }: Pick<CeremonyEvidence, 'decoded'>,
): DecodedRegistration | undefined {
  if (decoded?.kind === 'registration') return decoded;
  return recordBefore === null ? undefined : decodeRecord(recordBefore);
}
