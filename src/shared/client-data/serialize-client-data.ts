import type { ClientData } from './client-data.ts';

/** The members that every client serializes first, and in this order (WebAuthn L3 §5.8.1.1). */
export type SerializedMembers = Required<Pick<ClientData, 'type' | 'challenge' | 'origin'>> &
  Pick<ClientData, 'crossOrigin' | 'topOrigin'>;

/**
 * The bytes that client data begins with, as text: `{"type":…,"challenge":…,"origin":…,"crossOrigin":…[,"topOrigin":…]`
 * (WebAuthn L3 §5.8.1.1, steps 1 to 11). Behind it stand `}`, or `,` and members of later levels.
 */
export function serializeClientData(members: SerializedMembers): string {
  const { type, challenge, origin, crossOrigin, topOrigin } = members;
  const start = `{"type":${quote(type)},"challenge":${quote(challenge)},"origin":${quote(origin)}`;
  const whole = `${start},"crossOrigin":${crossOrigin === true}`;
  return topOrigin === undefined ? whole : `${whole},"topOrigin":${quote(topOrigin)}`;
}

/** CCDToString: escapes the quotation mark, the reverse solidus and controls below U+0020, nothing else (WebAuthn L3 §5.8.1.1). */
function quote(text = ''): string {
  let quoted = '"';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (character === '"' || character === '\\') quoted += `\\${character}`;
    else quoted += code < 0x20 ? `\\u${code.toString(16).padStart(4, '0')}` : character;
  }
  return `${quoted}"`;
}
