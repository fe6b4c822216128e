import { formatHex } from '../bytes/hex.ts';

/** An AAGUID in the lower-case text form of a UUID: `01020304-0506-0708-0102-030405060708`. */
export function formatAaguid(bytes: Uint8Array): string {
  const hex = formatHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
