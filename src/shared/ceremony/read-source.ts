import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { ResponseEnvelope } from './response-envelope.ts';

/** The bytes of a base64url member of `response`, under its name. */
export function readSource(
  envelope: ResponseEnvelope,
  name: string,
  value: unknown,
  presence: 'required' | 'optional' = 'required',
): SourceBuffer | undefined {
  const decoded = envelope.readBytes(`response.${name}`, value, presence);
  return decoded && { name, bytes: decoded.bytes };
}
