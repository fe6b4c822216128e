import { decodeBase64url } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import { formatFound } from './format-found.ts';

const reference = 'WebAuthn L3 §5.1';

/** The JSON around the bytes of a response: reads its members and remembers what it had to refuse. */
export interface ResponseEnvelope {
  readonly faults: readonly DecodeFault[];
  /** The member at a path such as `response.clientDataJSON`, undefined where it is absent or null. */
  readonly read: (path: string) => unknown;
  readonly readText: (path: string) => string | undefined;
  /** The bytes of a base64url member. */
  readonly readBytes: (path: string, presence: 'required' | 'optional') => Uint8Array | undefined;
  readonly readTexts: (path: string) => readonly string[] | undefined;
  readonly addFault: (
    path: string,
    fault: { code: DecodeFaultCode; expected: string; found: string },
  ) => void;
}

/**
 * Opens a RegistrationResponseJSON or AuthenticationResponseJSON (WebAuthn L3 §5.1), whatever it really is. Faults name the
 * member as their source and have no extent: there are no bytes yet. Codes: `missing-member`, `unexpected-type`,
 * `invalid-base64url`, `unexpected-value` for a `type` other than `public-key` and a `rawId` other than the `id`.
 */
export function openResponseEnvelope(response: unknown): ResponseEnvelope {
  const faults: DecodeFault[] = [];
  const addFault: ResponseEnvelope['addFault'] = (path, fault) => {
    faults.push({ ...fault, span: byteSpan(path, 0, 0), reference });
  };
  const read = (path: string) => path.split('.').reduce(readMember, response) ?? undefined;
  const readText = (path: string) => {
    const value = read(path);
    if (value === undefined || typeof value === 'string') return value;
    addFault(path, { code: 'unexpected-type', expected: 'text', found: formatFound(value) });
    return undefined;
  };
  const readBytes: ResponseEnvelope['readBytes'] = (path, presence) => {
    const text = readText(path);
    if (text === undefined) {
      if (presence === 'required' && read(path) === undefined) {
        addFault(path, { code: 'missing-member', expected: 'base64url', found: formatFound(undefined) });
      }
      return undefined;
    }
    const bytes = decodeBase64url(text);
    if (bytes === undefined) {
      addFault(path, { code: 'invalid-base64url', expected: 'base64url', found: formatFound(text) });
    }
    return bytes;
  };
  const readTexts = (path: string) => {
    const value = read(path);
    if (value === undefined) return undefined;
    if (Array.isArray(value) && value.every((element) => typeof element === 'string')) return value;
    addFault(path, { code: 'unexpected-type', expected: 'array of text', found: formatFound(value) });
    return undefined;
  };

  const [type, id, rawId] = [readText('type'), readText('id'), readText('rawId')];
  if (type !== 'public-key') {
    addFault('type', { code: 'unexpected-value', expected: '"public-key"', found: formatFound(type) });
  }
  if (id !== undefined && rawId !== undefined && id !== rawId) {
    addFault('rawId', { code: 'unexpected-value', expected: formatFound(id), found: formatFound(rawId) });
  }
  return { faults, read, readText, readBytes, readTexts, addFault };
}

function readMember(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  // An object has been asked for an own member; its type stays unknown.
  return (value as Readonly<Record<string, unknown>>)[name];
}
