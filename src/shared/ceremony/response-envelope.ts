import { decodeBase64url, findBase64urlFlaw } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import { formatBase64urlFlaw } from '../bytes/format-base64url-flaw.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { formatFound } from './format-found.ts';

const reference = 'WebAuthn L3 §5.1';

type MemberFault = Pick<DecodeFault, 'code' | 'expected' | 'found'>;

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
 * The JSON around the bytes of a RegistrationResponseJSON or AuthenticationResponseJSON (WebAuthn L3 §5.1), whatever it really is:
 * reads its members and remembers what it had to refuse. Faults name the member as their source and have no extent: there are no
 * bytes yet. Codes: `missing-member`, `unexpected-type`, `invalid-base64url`.
 */
export class ResponseEnvelope {
  readonly #faults: DecodeFault[] = [];
  readonly #response: unknown;
  readonly #inner: unknown;

  constructor(response: unknown) {
    this.#response = response;
    this.#inner = readMember(response, 'response');
  }

  get faults(): readonly DecodeFault[] {
    return this.#faults;
  }

  /** The member at a path such as `response.clientDataJSON`, undefined where it is absent or null. */
  read(path: string): unknown {
    const name = namesInResponse.get(path);
    const value = name === undefined ? readMember(this.#response, path) : readMember(this.#inner, name);
    return value ?? undefined;
  }

  readText(path: string): string | undefined {
    return this.#readAs(path, 'text', isText);
  }

  readTexts(path: string): readonly string[] | undefined {
    return this.#readAs(path, '[* text]', isTexts);
  }

  readObject(path: string): Readonly<Record<string, unknown>> | undefined {
    return this.#readAs(path, 'object', isObject);
  }

  /** The bytes of a base64url member; of base64 that is not base64url too, beside the fault that says so. */
  readBytes(path: string, presence: 'required' | 'optional'): Uint8Array | undefined {
    if (presence === 'required') this.addMissing(path, 'base64url');
    const text = this.readText(path);
    const bytes = text === undefined ? undefined : decodeBase64url(text);
    if (text === undefined || bytes !== undefined) return bytes;
    const flaw = findBase64urlFlaw(text);
    const found = `${formatFound(text)}${flaw === undefined ? '' : ` ${formatBase64urlFlaw(flaw, text)}`}`;
    this.addFault(path, { code: 'invalid-base64url', expected: 'base64url', found });
    return decodeAnyBase64(text);
  }

  /** The bytes of a base64url member of `response`, under its name. */
  readSource(path: string, presence: 'required' | 'optional'): SourceBuffer | undefined {
    const bytes = this.readBytes(path, presence);
    return bytes && { name: namesInResponse.get(path) ?? path, bytes };
  }

  /** A `missing-member` where there is none at the path; `expected` is what had to stand there. */
  addMissing(path: string, expected: string): void {
    if (this.read(path) !== undefined) return;
    this.addFault(path, { code: 'missing-member', expected, found: formatFound(undefined) });
  }

  addFault(path: string, { code, expected, found }: MemberFault): void {
    this.#faults.push({ code, span: byteSpan(path, 0, 0), expected, found, reference });
  }

  #readAs<Value>(
    path: string,
    expected: string,
    isExpected: (value: unknown) => value is Value,
  ): Value | undefined {
    const value = this.read(path);
    if (value === undefined || isExpected(value)) return value;
    this.addFault(path, { code: 'unexpected-type', expected, found: formatFound(value) });
    return undefined;
  }
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
