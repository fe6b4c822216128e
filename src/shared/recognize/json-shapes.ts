import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

export type JsonShape =
  | 'ceremony-file'
  | 'registration-response'
  | 'authentication-response'
  | 'creation-options'
  | 'request-options'
  | 'client-data';

interface ShapeRule {
  readonly shape: JsonShape;
  /** The members that decide, as paths; undefined where the object has another shape. */
  readonly members: (object: JsonObject) => readonly string[] | undefined;
}

/** Every JSON object that WebAuthn or this workbench defines, the most telling members first. */
const rules: readonly ShapeRule[] = [
  { shape: 'ceremony-file', members: ceremonyFileMembers },
  { shape: 'registration-response', members: (object) => responseMembers(object, registrationMembers) },
  { shape: 'authentication-response', members: (object) => responseMembers(object, authenticationMembers) },
  { shape: 'registration-response', members: (object) => clientDataOfType(object, 'webauthn.create') },
  { shape: 'authentication-response', members: (object) => clientDataOfType(object, 'webauthn.get') },
  { shape: 'creation-options', members: creationOptionsMembers },
  { shape: 'request-options', members: requestOptionsMembers },
  { shape: 'client-data', members: clientDataMembers },
];

const registrationMembers = ['attestationObject'];
const authenticationMembers = ['signature', 'authenticatorData'];

export interface ShapedJson {
  readonly shape: JsonShape;
  readonly object: JsonObject;
  /** Path of the object in the JSON around it; empty for the whole. */
  readonly at: string;
  readonly members: readonly string[];
}

/** The shape of this very object. */
export function shapeOf(object: JsonObject, at = ''): ShapedJson | undefined {
  for (const { shape, members } of rules) {
    const found = members(object);
    if (found !== undefined) return { shape, object, at, members: found };
  }
  return undefined;
}

const deepest = 4;
const mostMembers = 64;

/** Objects with a shape in what a program wrapped around them, the outermost first; an object with a shape is not opened. */
export function findShapes(value: JsonObject): readonly ShapedJson[] {
  const found: ShapedJson[] = [];
  let level: readonly { readonly object: JsonObject; readonly at: string }[] = [{ object: value, at: '' }];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: { object: JsonObject; at: string }[] = [];
    for (const { object, at } of level) {
      const shaped = shapeOf(object, at);
      if (shaped !== undefined) found.push(shaped);
      else {
        for (const [name, value] of Object.entries(object).slice(0, mostMembers)) {
          const member = typeof value === 'string' ? parseJsonObject(value) : value;
          if (isJsonObject(member)) next.push({ object: member, at: at === '' ? name : `${at}.${name}` });
        }
      }
    }
    level = next.slice(0, mostMembers);
  }
  return found;
}

const longestText = 1_000_000;

/**
 * An object that stands as text in the JSON around it, as the `body` of a request in a log. Client data stays text: its bytes are
 * signed.
 */
function parseJsonObject(text: string): JsonObject | undefined {
  const value = text.startsWith('{') && text.length <= longestText ? parseObject(text) : undefined;
  return value !== undefined && clientDataMembers(value) === undefined ? value : undefined;
}

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function ceremonyFileMembers({ format }: JsonObject): readonly string[] | undefined {
  return typeof format === 'string' && format.startsWith('passkey-workbench/') ? ['format'] : undefined;
}

function has(object: JsonObject, name: string): boolean {
  return Object.hasOwn(object, name) && object[name] !== null && object[name] !== undefined;
}

function responseMembers(object: JsonObject, names: readonly string[]): readonly string[] | undefined {
  const response = isJsonObject(object.response) ? object.response : undefined;
  const found = response === undefined ? [] : names.filter((name) => has(response, name));
  // A wrapper named "response" around a whole response has members of a response too, one level further down.
  if (response === undefined || found.length === 0 || isJsonObject(response.response)) return undefined;
  return found.map((name) => `response.${name}`);
}

/** A response that lacks everything else still says in its client data what it answers. */
function clientDataOfType({ response }: JsonObject, type: string): readonly string[] | undefined {
  const text = isJsonObject(response) ? response.clientDataJSON : undefined;
  const bytes = typeof text === 'string' ? decodeAnyBase64(text) : undefined;
  const clientData = bytes === undefined ? undefined : parseObject(decodeUtf8(bytes) ?? '');
  return clientData?.type === type ? ['response.clientDataJSON'] : undefined;
}

function creationOptionsMembers(object: JsonObject): readonly string[] | undefined {
  const names = ['pubKeyCredParams', 'rp', 'user', 'challenge'].filter((name) => has(object, name));
  const telling = names.includes('pubKeyCredParams') || (names.includes('rp') && names.includes('user'));
  return telling && names.length >= 2 ? names : undefined;
}

function requestOptionsMembers(object: JsonObject): readonly string[] | undefined {
  const names = ['allowCredentials', 'rpId', 'userVerification', 'hints', 'timeout', 'extensions'].filter(
    (name) => has(object, name),
  );
  const foreign = ['origin', 'type', 'response', 'kind'].some((name) => has(object, name));
  // Nothing but the challenge is required of them (WebAuthn L3 §5.5).
  const isBare = typeof object.challenge === 'string' && Object.keys(object).length === 1;
  return has(object, 'challenge') && (names.length > 0 || isBare) && !foreign
    ? ['challenge', ...names]
    : undefined;
}

function clientDataMembers(object: JsonObject): readonly string[] | undefined {
  const { type, challenge, origin } = object;
  const known = typeof type === 'string' && /^(?:webauthn|payment)\./u.test(type);
  return known && (challenge !== undefined || origin !== undefined)
    ? ['type', 'challenge', 'origin'].filter((name) => has(object, name))
    : undefined;
}
