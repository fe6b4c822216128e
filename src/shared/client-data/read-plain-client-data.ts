import { endsWithByte, isAlphabet } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import type { ClientData } from './client-data.ts';

const utf8 = new TextEncoder();
const beforeType = utf8.encode('{"type":"');
const beforeChallenge = utf8.encode('","challenge":"');
const beforeOrigin = utf8.encode('","origin":"');
const beforeCrossOrigin = utf8.encode('","crossOrigin":');
const endings = { true: utf8.encode('true}'), false: utf8.encode('false}') };
const [quotationMark, reverseSolidus] = [0x22, 0x5c];
const nowhere = -1;

/**
 * Reads client data in the one serialization of WebAuthn L3 §5.8.1.1, with the four members that nearly everybody sends and no other, in
 * ASCII and without a fault: three times as fast as JSON (measured). Undefined for everything else, whatever is wrong with it.
 */
export function readPlainClientData(
  { name, bytes }: SourceBuffer,
  reference: string,
): { readonly root: FieldDraft; readonly clientData: ClientData } | undefined {
  const typeEnd = findEnd(bytes, 0, beforeType);
  const challengeEnd = findEnd(bytes, typeEnd, beforeChallenge);
  const originEnd = findEnd(bytes, challengeEnd, beforeOrigin);
  const last = originEnd + beforeCrossOrigin.length;
  if (originEnd === nowhere || !standsAt(bytes, originEnd, beforeCrossOrigin)) return undefined;
  const crossOrigin = standsAt(bytes, last, endings.true);
  if (!crossOrigin && !standsAt(bytes, last, endings.false)) return undefined;
  if (last + endings[`${crossOrigin}`].length !== bytes.length) return undefined;

  // Every byte is a character, and stands for nothing but itself.
  const text = decodeUtf8(bytes) ?? '';
  const type = text.slice(beforeType.length, typeEnd);
  const challengeAt = typeEnd + beforeChallenge.length;
  const challenge = text.slice(challengeAt, challengeEnd);
  const origin = text.slice(challengeEnd + beforeOrigin.length, originEnd);
  if (!isAlphabet(bytes, challengeAt, challengeEnd) || !endsWithByte(challenge)) return undefined;

  const member = (of: string, start: number, end: number, value: FieldValue): FieldDraft => {
    const field = draftField(of, value === crossOrigin ? 'boolean' : 'text', byteSpan(name, start, end));
    // Quotation marks around the name, and a colon.
    field.head = byteSpan(name, start, start + of.length + 3);
    field.value = value;
    field.reference = reference;
    return field;
  };
  const root = draftField(name, 'object', byteSpan(name, 0, bytes.length));
  root.reference = reference;
  root.children = [
    member('type', 1, typeEnd + 1, type),
    member('challenge', typeEnd + 2, challengeEnd + 1, challenge),
    member('origin', challengeEnd + 2, originEnd + 1, origin),
    member('crossOrigin', originEnd + 2, bytes.length - 1, crossOrigin),
  ];
  return { root, clientData: { type, challenge, origin, crossOrigin, topOrigin: undefined } };
}

/** Where the text ends that begins behind `before`; nowhere where that does not stand at the offset, or a character is escaped or not ASCII. */
function findEnd(bytes: Uint8Array, at: number, before: Uint8Array): number {
  if (at === nowhere || !standsAt(bytes, at, before)) return nowhere;
  for (let end = at + before.length; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    if (byte === quotationMark) return end;
    if (byte < 0x20 || byte > 0x7f || byte === reverseSolidus) return nowhere;
  }
  return nowhere;
}

function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}
