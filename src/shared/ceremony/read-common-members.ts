import type { DecodedCeremony } from './decoded-ceremony.ts';
import { formatFound } from './format-found.ts';
import type { ResponseEnvelope } from './response-envelope.ts';

type CommonMembers = Pick<
  DecodedCeremony,
  'type' | 'id' | 'rawId' | 'credentialId' | 'clientExtensionResults' | 'authenticatorAttachment'
>;

/**
 * Reads what both kinds of response have around the bytes (WebAuthn L3 §5.1). Faults: those of the envelope, and
 * `unexpected-value` for a `type` other than `public-key` and a `rawId` other than the `id`.
 */
export function readCommonMembers(envelope: ResponseEnvelope): CommonMembers {
  const { outer } = envelope;
  const type = envelope.readText('type', outer.type, '"public-key"');
  const id = envelope.readText('id', outer.id, 'base64url');
  const authenticatorAttachment = envelope.readText('authenticatorAttachment', outer.authenticatorAttachment);
  const clientExtensionResults = envelope.readObject(
    'clientExtensionResults',
    outer.clientExtensionResults,
    'object',
  );
  if (type !== undefined && type !== 'public-key') {
    envelope.addFault('type', {
      code: 'unexpected-value',
      expected: '"public-key"',
      found: formatFound(type),
    });
  }
  if (id !== undefined && typeof outer.rawId === 'string' && id !== outer.rawId) {
    envelope.addFault('rawId', {
      code: 'unexpected-value',
      expected: formatFound(id),
      found: formatFound(outer.rawId),
    });
  }
  const ofCredential = envelope.readBytes('rawId', outer.rawId, 'required');
  return {
    type,
    id,
    rawId: ofCredential?.text,
    credentialId: ofCredential?.bytes,
    clientExtensionResults,
    authenticatorAttachment,
  };
}
