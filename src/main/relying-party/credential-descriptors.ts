import type { Passkey } from '../../shared/contract/passkey.ts';

/** The passkeys of one RP ID as the library takes them for allow and exclude lists; transports only where they are known. */
export function describeCredentials(
  passkeys: readonly Passkey[],
  rpId: string,
): { id: string; transports?: string[] }[] {
  return passkeys
    .filter(({ record }) => record.rpId === rpId)
    .map(({ record: { id, transports } }) => (transports.length === 0 ? { id } : { id, transports }));
}
