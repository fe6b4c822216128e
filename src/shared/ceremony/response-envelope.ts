import { decodeBase64url } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { DecodedCeremony } from './decoded-ceremony.ts';
import { formatFound } from './format-found.ts';

const reference = 'WebAuthn L3 §5.1';

/** The JSON around the bytes of a response: reads its members and remembers what it had to refuse. */
export interface ResponseEnvelope {
  readonly faults: readonly DecodeFault[];
  /** The member at a path such as `response.clientDataJSON`, undefined where it is absent or null. */
  readonly read: (path: string) => unknown;
  /** The bytes of a base64url member. */
  readonly readBytes: (path: string, presence: 'required' | 'optional') => Uint8Array | undefined;
  readonly readTexts: (path: string) => readonly string[] | undefined;
  /** What both kinds of response have, ready to stand in a decoded one. */
  readonly common: Pick<
    DecodedCeremony,
    'type' | 'id' | 'clientExtensionResults' | 'authenticatorAttachment'
  >;
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
  const readAs = <Value>(path: string, expected: string, isExpected: (value: unknown) => value is Value) => {
    const value = read(path);
    if (value === undefined || isExpected(value)) return value;
    addFault(path, { code: 'unexpected-type', expected, found: formatFound(value) });
    return undefined;
  };
  const readText = (path: string) => readAs(path, 'text', isText);
  const readTexts = (path: string) => readAs(path, '[* text]', isTexts);
  const addMissing = (path: string, expected: string) => {
    if (read(path) === undefined)
      addFault(path, { code: 'missing-member', expected, found: formatFound(undefined) });
  };
  const readBytes: ResponseEnvelope['readBytes'] = (path, presence) => {
    if (presence === 'required') addMissing(path, 'base64url');
    const text = readText(path);
    const bytes = text === undefined ? undefined : decodeBase64url(text);
    if (text !== undefined && bytes === undefined) {
      addFault(path, { code: 'invalid-base64url', expected: 'base64url', found: formatFound(text) });
    }
    return bytes;
  };

  const readCommon = () => {
    addMissing('type', '"public-key"');
    addMissing('id', 'base64url');
    addMissing('clientExtensionResults', 'object');
    const [type, id, authenticatorAttachment] = ['type', 'id', 'authenticatorAttachment'].map(readText);
    const [rawId, clientExtensionResults] = [
      read('rawId'),
      readAs('clientExtensionResults', 'object', isObject),
    ];
    if (type !== undefined && type !== 'public-key') {
      addFault('type', { code: 'unexpected-value', expected: '"public-key"', found: formatFound(type) });
    }
    if (id !== undefined && isText(rawId) && id !== rawId) {
      addFault('rawId', { code: 'unexpected-value', expected: formatFound(id), found: formatFound(rawId) });
    }
    return {
      ...(type === undefined ? {} : { type }),
      ...(id === undefined ? {} : { id }),
      ...(clientExtensionResults && { clientExtensionResults }),
      ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
    };
  };
  return { faults, common: readCommon(), read, readBytes, readTexts, addFault };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readMember(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
