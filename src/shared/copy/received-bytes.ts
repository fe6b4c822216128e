import { decodeBase64url } from '../bytes/base64url.ts';
import type { CeremonyDetail } from '../contract/ceremony.ts';
import type { CopyObstacle } from './copy-outcome.ts';

/** The body that a ceremony received, byte for byte; `text` only where it is UTF-8. */
export type ReceivedBytes =
  | { readonly bytes: Uint8Array; readonly text?: string }
  | { readonly obstacle: CopyObstacle };

export function receivedBytes({
  body,
  bodyBytes,
  bodyLength,
}: Pick<CeremonyDetail, 'body' | 'bodyBytes' | 'bodyLength'>): ReceivedBytes {
  const binary = bodyBytes === null ? undefined : decodeBase64url(bodyBytes);
  const bytes = binary ?? (body === null ? undefined : new TextEncoder().encode(body));
  if (bytes === undefined) return { obstacle: bodyLength === null ? 'nothing-received' : 'body-not-kept' };
  if (bodyLength !== null && bytes.length < bodyLength) return { obstacle: 'body-not-kept' };
  return binary === undefined && body !== null ? { bytes, text: body } : { bytes };
}
