import { encodeBase64url } from '../bytes/base64url.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { isLostBuffer, readJsonBytes } from './read-json-bytes.ts';

/** Members of a response that are bytes (WebAuthn L3 §5.1). */
const outer = ['rawId'];
const inner = [
  'clientDataJSON',
  'attestationObject',
  'authenticatorData',
  'signature',
  'userHandle',
  'publicKey',
];

export interface RewrittenResponse {
  readonly response: JsonObject;
  /** Members that were lists of numbers, and are base64url now. Text is left as it is: whether it is base64url is judged. */
  readonly rewritten: readonly string[];
  /** Members that are `{}`, of which nothing can be read. */
  readonly lost: readonly string[];
}

/** A response whose buffers were serialized by something else than `toJSON()`, in the form that `toJSON()` gives. */
export function rewriteJsonBytes(response: JsonObject): RewrittenResponse {
  const rewritten: string[] = [];
  const lost: string[] = [];
  const rewrite = (object: JsonObject, names: readonly string[], prefix: string): JsonObject => {
    const changed = names.flatMap((name) => {
      const bytes = readJsonBytes(object[name]);
      if (isLostBuffer(object[name])) lost.push(prefix + name);
      if (bytes === undefined) return [];
      rewritten.push(prefix + name);
      return [[name, encodeBase64url(bytes)]];
    });
    return changed.length === 0 ? object : { ...object, ...Object.fromEntries(changed) };
  };
  const whole = rewrite(response, outer, '');
  if (!isJsonObject(whole.response)) return { response: whole, rewritten, lost };
  const inside = rewrite(whole.response, inner, 'response.');
  return { response: inside === whole.response ? whole : { ...whole, response: inside }, rewritten, lost };
}
