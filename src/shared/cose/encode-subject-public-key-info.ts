import { ByteCursor } from '../bytes/byte-cursor.ts';
import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { parseHex } from '../bytes/hex.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { findCoseCurve } from './cose-curves.ts';

/**
 * Everything in front of a key whose length its curve fixes, in DER: id-ecPublicKey with its curve and the 04 of an uncompressed
 * point (RFC 5480), id-Ed25519 (RFC 8410). By COSE key type and curve.
 */
const prefixes: ReadonlyMap<string, Uint8Array> = new Map(
  [
    ['2 1', '3059301306072a8648ce3d020106082a8648ce3d03010703420004'],
    ['2 2', '3076301006072a8648ce3d020106052b8104002203620004'],
    ['2 3', '30819b301006072a8648ce3d020106052b8104002303818600 04'],
    ['1 6', '302a300506032b6570032100'],
  ].map(([curve = '', digits = '']) => [curve, parseHex(digits) ?? new Uint8Array()]),
);
const rsaEncryption = parseHex('300d06092a864886f70d0101010500') ?? new Uint8Array();

/**
 * A COSE_Key as the DER SubjectPublicKeyInfo that `getPublicKey()` gives (WebAuthn L3 §5.2.1.1): EC2 on P-256, P-384 and P-521,
 * OKP on Ed25519, RSA. Undefined for every other key, and for a point that is not given by both coordinates in their length.
 */
export function encodeSubjectPublicKeyInfo(coseKey: Uint8Array): Uint8Array | undefined {
  const key = readCborItem(new ByteCursor({ name: 'credentialPublicKey', bytes: coseKey }));
  const kty = findEntry(key, 1)?.value.value;
  const [second, third] = [bytesAt(key, -2), bytesAt(key, -3)];
  if (kty !== 3) return encodePoint(key, `${kty}`, kty === 2 ? [second, third] : [second]);
  const modulus = bytesAt(key, -1);
  if (modulus === undefined || second === undefined) return undefined;
  const numbers = encodeDer(0x30, encodeUnsigned(modulus), encodeUnsigned(second));
  return encodeDer(0x30, rsaEncryption, encodeDer(0x03, Uint8Array.of(0), numbers));
}

function bytesAt(key: CborItem, label: number): Uint8Array | undefined {
  const value = findEntry(key, label)?.value.value;
  return value instanceof Uint8Array ? value : undefined;
}

function encodePoint(
  key: CborItem,
  kty: string,
  coordinates: readonly (Uint8Array | undefined)[],
): Uint8Array | undefined {
  const crv = findEntry(key, -1)?.value.value;
  const prefix = prefixes.get(`${kty} ${crv}`);
  const length = findCoseCurve(crv)?.coordinateLength;
  const whole = coordinates.filter((coordinate) => coordinate?.length === length);
  if (prefix === undefined || whole.length < coordinates.length) return undefined;
  return concatenateBytes([prefix, ...whole.filter((coordinate) => coordinate !== undefined)]);
}

/** A big-endian unsigned number as DER INTEGER: no leading zero, but one where the highest bit is set. */
function encodeUnsigned(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return encodeDer(0x02, ...((digits[0] ?? 0) > 0x7f ? [Uint8Array.of(0)] : []), digits);
}

function encodeDer(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatenateBytes(contents);
  return concatenateBytes([Uint8Array.of(tag, ...encodeLength(content.length)), content]);
}

function encodeLength(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}
