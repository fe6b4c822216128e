import { decodeBase64url, encodeBase64url, findBase64urlFlaw } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import { formatBase64urlFlaw } from '../bytes/format-base64url-flaw.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { formatFound } from './format-found.ts';

const reference = 'WebAuthn L3 §5.1';

type MemberFault = Pick<DecodeFault, 'code' | 'expected' | 'found'>;

/** Bytes of the JSON with the one base64url text that they have. */
export interface EnvelopeBytes {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const inResponse = 'response.';

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
    return path.startsWith(inResponse)
      ? this.#readInside(path.slice(inResponse.length))
      : (readMember(this.#response, path) ?? undefined);
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
  readBytes(path: string, presence: 'required' | 'optional'): EnvelopeBytes | undefined {
    return this.#decode(this.read(path), path, presence);
  }

  /** The bytes of a base64url member of `response`, under its name. */
  readSource(name: string, presence: 'required' | 'optional'): SourceBuffer | undefined {
    const decoded = this.#decode(this.#readInside(name), `${inResponse}${name}`, presence);
    return decoded && { name, bytes: decoded.bytes };
  }

  /** A `missing-member` where there is none at the path; `expected` is what had to stand there. */
  addMissing(path: string, expected: string): void {
    if (this.read(path) === undefined) this.#addMissing(path, expected);
  }

  #addMissing(path: string, expected: string): void {
    this.addFault(path, { code: 'missing-member', expected, found: formatFound(undefined) });
  }

  addFault(path: string, { code, expected, found }: MemberFault): void {
    this.#faults.push({ code, span: byteSpan(path, 0, 0), expected, found, reference });
  }

  #readInside(name: string): unknown {
    return readMember(this.#inner, name) ?? undefined;
  }

  #decode(value: unknown, path: string, presence: 'required' | 'optional'): EnvelopeBytes | undefined {
    if (value === undefined && presence === 'required') this.#addMissing(path, 'base64url');
    if (!this.#isAs(value, path, 'text', isText)) return undefined;
    const bytes = decodeBase64url(value);
    if (bytes !== undefined) return { bytes, text: value };
    const flaw = findBase64urlFlaw(value);
    const found = `${formatFound(value)}${flaw === undefined ? '' : ` ${formatBase64urlFlaw(flaw, value)}`}`;
    this.addFault(path, { code: 'invalid-base64url', expected: 'base64url', found });
    const lenient = decodeAnyBase64(value);
    return lenient && { bytes: lenient, text: encodeBase64url(lenient) };
  }

  #readAs<Value>(
    path: string,
    expected: string,
    isExpected: (value: unknown) => value is Value,
  ): Value | undefined {
    const value = this.read(path);
    return this.#isAs(value, path, expected, isExpected) ? value : undefined;
  }

  #isAs<Value>(
    value: unknown,
    path: string,
    expected: string,
    isExpected: (value: unknown) => value is Value,
  ): value is Value {
    if (isExpected(value)) return true;
    if (value !== undefined) {
      this.addFault(path, { code: 'unexpected-type', expected, found: formatFound(value) });
    }
    return false;
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
