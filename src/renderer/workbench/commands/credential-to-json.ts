import { encodeBase64url } from '../../../shared/bytes/base64url.ts';

/**
 * A credential as the JSON of WebAuthn L3 §5.1: `toJSON()`, or the same members read one by one where a password manager
 * put an object without a working `toJSON()` in the client's place.
 */
export function credentialToJson(credential: Credential): Record<string, unknown> {
  // Credential is wider than what create() and get() with `publicKey` resolve with; each member is looked at before use.
  const source = credential as Credential & Record<string, unknown>;
  try {
    if (typeof source.toJSON === 'function') return toPlainJson(source.toJSON());
  } catch {
    // Some replacements inherit a native toJSON() that refuses their object: read the members instead.
  }
  const response = (source.response ?? {}) as Record<string, unknown>;
  return {
    id: credential.id,
    rawId: encode(source.rawId),
    type: credential.type,
    authenticatorAttachment: source.authenticatorAttachment ?? undefined,
    clientExtensionResults: callMethod(source, 'getClientExtensionResults') ?? {},
    response: {
      clientDataJSON: encode(response.clientDataJSON),
      attestationObject: encode(response.attestationObject),
      transports: callMethod(response, 'getTransports'),
      authenticatorData: encode(response.authenticatorData),
      signature: encode(response.signature),
      userHandle: encode(response.userHandle),
    },
  };
}

function encode(value: unknown): string | undefined {
  return value instanceof ArrayBuffer ? encodeBase64url(new Uint8Array(value)) : undefined;
}

function callMethod(target: Record<string, unknown>, name: string): unknown {
  const method = target[name];
  return typeof method === 'function' ? method.call(target) : undefined;
}

// Drops `undefined` members, as sending does, so that what is kept for sending again equals what was sent.
function toPlainJson(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value));
}
