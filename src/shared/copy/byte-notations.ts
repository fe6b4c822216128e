import { encodeBase64url } from '../bytes/base64url.ts';
import { formatHex } from '../bytes/hex.ts';
import { formatHexDump } from './format-hex-dump.ts';

/** The ways to write bytes down, in the order they are offered. Every one is read back by `recognize/`. */
export const byteNotationNames = ['hex', 'hex-dump', 'base64url', 'base64', 'c-array', 'uint8array'] as const;
export type ByteNotationName = (typeof byteNotationNames)[number];

interface NamedBytes {
  readonly bytes: Uint8Array;
  /** What a variable of them is called: a wire name, `x5c[0]`. */
  readonly name: string;
}

const formatters: Readonly<Record<ByteNotationName, (named: NamedBytes) => string>> = {
  hex: ({ bytes }) => formatHex(bytes),
  'hex-dump': ({ bytes }) => formatHexDump(bytes),
  base64url: ({ bytes }) => encodeBase64url(bytes),
  base64: ({ bytes }) => encodeBase64(bytes),
  'c-array': ({ bytes, name }) =>
    `const unsigned char ${identifier(name)}[${bytes.length}] = {\n${byteLines(bytes)}\n};\n`,
  uint8array: ({ bytes, name }) => `const ${identifier(name)} = Uint8Array.of(\n${byteLines(bytes)}\n);\n`,
};

/** Bytes in a notation, whole and exact. */
export function formatBytes(notation: ByteNotationName, named: NamedBytes): string {
  return formatters[notation](named);
}

/** RFC 4648 §4, with padding: what everything but WebAuthn's own JSON takes. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = encodeBase64url(bytes).replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

const perLine = 12;

function byteLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += perLine) {
    const line = Array.from(
      bytes.subarray(at, at + perLine),
      (byte) => `0x${formatHex(Uint8Array.of(byte))}`,
    );
    lines.push(`  ${line.join(', ')},`);
  }
  // A comma behind the last argument is allowed in both languages, and refused by some readers of lists.
  return lines.join('\n').replace(/,$/u, '');
}

/** A name that C and ECMAScript both take: `x5c[0]` becomes `x5c_0`. */
function identifier(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]+/gu, '_').replaceAll(/^_+|_+$/gu, '');
  return /^[A-Za-z]/u.test(plain) ? plain : `bytes${plain === '' ? '' : `_${plain}`}`;
}
