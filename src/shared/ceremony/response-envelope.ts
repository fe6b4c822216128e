import { decodeBase64url, encodeBase64url, findBase64urlFlaw } from '../bytes/base64url.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import { formatBase64urlFlaw } from '../bytes/format-base64url-flaw.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { formatFound } from './format-found.ts';

const reference = 'WebAuthn L3 §5.1';

type MemberFault = Pick<DecodeFault, 'code' | 'expected' | 'found'>;

/** Bytes of the JSON with the one base64url text that they have. */
export interface EnvelopeBytes {
  readonly bytes: Uint8Array;
  readonly text: string;
}

type Members = Readonly<Record<string, unknown>>;

const noMembers: Members = {};

/**
 * The JSON around the bytes of a RegistrationResponseJSON or AuthenticationResponseJSON (WebAuthn L3 §5.1), whatever it really is:
 * reads its members and remembers what it had to refuse. Faults name the member as their source and have no extent: there are no
 * bytes yet. Codes: `missing-member`, `unexpected-type`, `invalid-base64url`.
 */
export class ResponseEnvelope {
  /** Of the response itself, and of the `response` inside it; none where either is no object. */
  readonly outer: Members;
  readonly inner: Members;
  readonly #faults: DecodeFault[] = [];

  constructor(response: unknown) {
    this.outer = isObject(response) ? response : noMembers;
    const { response: inner } = this.outer;
    this.inner = isObject(inner) ? inner : noMembers;
  }

  get faults(): readonly DecodeFault[] {
    return this.#faults;
  }

  /** `required` is what has to stand there, where something has to. A null counts as absent, here and below. */
  readText(path: string, value: unknown, required?: string): string | undefined {
    if (typeof value === 'string') return value;
    this.#addUnexpected(path, value, 'text', required);
    return undefined;
  }

  readTexts(path: string, value: unknown): readonly string[] | undefined {
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    this.#addUnexpected(path, value, '[* text]');
    return undefined;
  }

  readObject(path: string, value: unknown, required?: string): Members | undefined {
    if (isObject(value)) return value;
    this.#addUnexpected(path, value, 'object', required);
    return undefined;
  }

  /** The bytes of a base64url member; of base64 that is not base64url too, beside the fault that says so. */
  readBytes(path: string, value: unknown, presence: 'required' | 'optional'): EnvelopeBytes | undefined {
    const required = presence === 'required' ? 'base64url' : undefined;
    const text = this.readText(path, value, required);
    if (text === undefined) return undefined;
    const bytes = decodeBase64url(text);
    if (bytes !== undefined) return { bytes, text };
    const flaw = findBase64urlFlaw(text);
    const found = `${formatFound(text)}${flaw === undefined ? '' : ` ${formatBase64urlFlaw(flaw, text)}`}`;
    this.addFault(path, { code: 'invalid-base64url', expected: 'base64url', found });
    const lenient = decodeAnyBase64(text);
    return lenient && { bytes: lenient, text: encodeBase64url(lenient) };
  }

  addFault(path: string, { code, expected, found }: MemberFault): void {
    this.#faults.push({ code, span: byteSpan(path, 0, 0), expected, found, reference });
  }

  #addUnexpected(path: string, value: unknown, expected: string, required?: string): void {
    if (value !== undefined && value !== null) {
      this.addFault(path, { code: 'unexpected-type', expected, found: formatFound(value) });
    } else if (required !== undefined) {
      this.addFault(path, { code: 'missing-member', expected: required, found: formatFound(undefined) });
    }
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
