import { formatHex } from '../bytes/hex.ts';

/** An AAGUID in the lower-case text form of a UUID: `01020304-0506-0708-0102-030405060708`. */
export function formatAaguid(bytes: Uint8Array): string {
  return formatHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
