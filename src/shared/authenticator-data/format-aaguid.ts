import { formatHexByte } from '../bytes/hex.ts';

/** An AAGUID in the lower-case text form of a UUID: `01020304-0506-0708-0102-030405060708`. */
export function formatAaguid(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += formatHexByte(bytes[index] ?? 0);
  }
  return text;
}
