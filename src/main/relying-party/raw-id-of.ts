import { decodeBase64url } from '../../shared/bytes/base64url.ts';

/** The `rawId` of a response, where it is base64url; what else the response holds is for the steps to say. */
export function rawIdOf(response: unknown): string | undefined {
  if (typeof response !== 'object' || response === null || !('rawId' in response)) return undefined;
  const { rawId } = response;
  return typeof rawId === 'string' && decodeBase64url(rawId) !== undefined ? rawId : undefined;
}
