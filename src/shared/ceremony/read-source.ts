import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { ResponseEnvelope } from './response-envelope.ts';

/** The members of `response` that are bytes, with their paths. */
const paths = {
  clientDataJSON: 'response.clientDataJSON',
  attestationObject: 'response.attestationObject',
  authenticatorData: 'response.authenticatorData',
  signature: 'response.signature',
  userHandle: 'response.userHandle',
} as const;

/** The bytes of a base64url member of `response`, under its name. */
export function readSource(
  envelope: ResponseEnvelope,
  name: keyof typeof paths,
  value: unknown,
  presence: 'required' | 'optional' = 'required',
): SourceBuffer | undefined {
  const decoded = envelope.readBytes(paths[name], value, presence);
  return decoded && { name, bytes: decoded.bytes };
}
