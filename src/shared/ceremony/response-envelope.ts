import { decodeBase64url, findBase64urlFlaw } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import { formatBase64urlFlaw } from '../bytes/format-base64url-flaw.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import { formatFound } from './format-found.ts';

const reference = 'WebAuthn L3 §5.1';

/** The JSON around the bytes of a response: reads its members and remembers what it had to refuse. */
export interface ResponseEnvelope {
  readonly faults: readonly DecodeFault[];
  /** The member at a path such as `response.clientDataJSON`, undefined where it is absent or null. */
  readonly read: (path: string) => unknown;
  /** The bytes of a base64url member; of base64 that is not base64url too, beside the fault that says so. */
  readonly readBytes: (path: string, presence: 'required' | 'optional') => Uint8Array | undefined;
  readonly readTexts: (path: string) => readonly string[] | undefined;
  readonly readText: (path: string) => string | undefined;
  readonly readObject: (path: string) => Readonly<Record<string, unknown>> | undefined;
  /** A `missing-member` where there is none at the path; `expected` is what had to stand there. */
  readonly addMissing: (path: string, expected: string) => void;
  readonly addFault: (
    path: string,
    fault: { code: DecodeFaultCode; expected: string; found: string },
  ) => void;
}

/** The members of `response`, by their path. */
const namesInResponse: ReadonlyMap<string, string> = new Map(
  [
    'clientDataJSON',
    'attestationObject',
    'authenticatorData',
    'signature',
    'userHandle',
    'transports',
    'publicKey',
    'publicKeyAlgorithm',
  ].map((name) => [`response.${name}`, name]),
);

/**
 * Opens a RegistrationResponseJSON or AuthenticationResponseJSON (WebAuthn L3 §5.1), whatever it really is. Faults name the
 * member as their source and have no extent: there are no bytes yet. Codes: `missing-member`, `unexpected-type`,
 * `invalid-base64url`.
 */
export function openResponseEnvelope(response: unknown): ResponseEnvelope {
  const faults: DecodeFault[] = [];
  const addFault: ResponseEnvelope['addFault'] = (path, fault) => {
    faults.push({ ...fault, span: byteSpan(path, 0, 0), reference });
  };
  const inner = readMember(response, 'response');
  const read = (path: string) => {
    const name = namesInResponse.get(path);
    return (name === undefined ? readMember(response, path) : readMember(inner, name)) ?? undefined;
  };
  const readAs = <Value>(path: string, expected: string, isExpected: (value: unknown) => value is Value) => {
    const value = read(path);
    if (value === undefined || isExpected(value)) return value;
    addFault(path, { code: 'unexpected-type', expected, found: formatFound(value) });
    return undefined;
  };
  const readText = (path: string) => readAs(path, 'text', isText);
  const readTexts = (path: string) => readAs(path, '[* text]', isTexts);
  const readObject = (path: string) => readAs(path, 'object', isObject);
  const addMissing = (path: string, expected: string) => {
    if (read(path) === undefined)
      addFault(path, { code: 'missing-member', expected, found: formatFound(undefined) });
  };
  const readBytes: ResponseEnvelope['readBytes'] = (path, presence) => {
    if (presence === 'required') addMissing(path, 'base64url');
    const text = readText(path);
    const bytes = text === undefined ? undefined : decodeBase64url(text);
    if (text === undefined || bytes !== undefined) return bytes;
    const flaw = findBase64urlFlaw(text);
    const found = `${formatFound(text)}${flaw === undefined ? '' : ` ${formatBase64urlFlaw(flaw, text)}`}`;
    addFault(path, { code: 'invalid-base64url', expected: 'base64url', found });
    return decodeAnyBase64(text);
  };

  return { faults, read, readText, readTexts, readObject, readBytes, addMissing, addFault };
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
