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
        for (const [name, member] of Object.entries(object).slice(0, mostMembers)) {
          if (isJsonObject(member)) next.push({ object: member, at: at === '' ? name : `${at}.${name}` });
        }
      }
    }
    level = next.slice(0, mostMembers);
  }
  return found;
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
  return has(object, 'challenge') && names.length > 0 && !foreign ? ['challenge', ...names] : undefined;
}

function clientDataMembers(object: JsonObject): readonly string[] | undefined {
  const { type, challenge, origin } = object;
  const known = typeof type === 'string' && /^(?:webauthn|payment)\./u.test(type);
  return known && (challenge !== undefined || origin !== undefined)
    ? ['type', 'challenge', 'origin'].filter((name) => has(object, name))
    : undefined;
}
