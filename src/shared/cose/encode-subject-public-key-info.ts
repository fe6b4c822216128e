import { ByteCursor } from '../bytes/byte-cursor.ts';
import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { parseHex } from '../bytes/hex.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';

/** AlgorithmIdentifier in DER: id-ecPublicKey with its curve (RFC 5480), id-Ed25519 (RFC 8410), rsaEncryption (RFC 8017). */
const ecIdentifiers: Readonly<Record<number, string>> = {
  1: '301306072a8648ce3d020106082a8648ce3d030107',
  2: '301006072a8648ce3d020106052b81040022',
  3: '301006072a8648ce3d020106052b81040023',
};
const ed25519Identifier = '300506032b6570';
const rsaIdentifier = '300d06092a864886f70d0101010500';

/**
 * A COSE_Key as the DER SubjectPublicKeyInfo that `getPublicKey()` gives (WebAuthn L3 §5.2.1.1): EC2 on P-256, P-384 and P-521,
 * OKP on Ed25519, RSA. Undefined for every other key and for a point that is not given by both coordinates.
 */
export function encodeSubjectPublicKeyInfo(coseKey: Uint8Array): Uint8Array | undefined {
  const key = readCborItem(new ByteCursor({ name: 'credentialPublicKey', bytes: coseKey }));
  const kty = findEntry(key, 1)?.value.value;
  const [first, second, third] = [-1, -2, -3].map((label) => findEntry(key, label)?.value);
  if (kty === 2) return encodeEcKey(first, bytesOf(second), bytesOf(third));
  if (kty === 1 && first?.value === 6) return wrapKey(ed25519Identifier, bytesOf(second));
  const [modulus, exponent] = [bytesOf(first), bytesOf(second)];
  if (kty !== 3 || modulus === undefined || exponent === undefined) return undefined;
  return wrapKey(rsaIdentifier, encodeDer(0x30, encodeUnsigned(modulus), encodeUnsigned(exponent)));
}

function bytesOf(item: CborItem | undefined): Uint8Array | undefined {
  return item?.value instanceof Uint8Array ? item.value : undefined;
}

function encodeEcKey(curve: CborItem | undefined, x: Uint8Array | undefined, y: Uint8Array | undefined) {
  const identifier = ecIdentifiers[Number(curve?.value)];
  if (identifier === undefined || x === undefined || y === undefined) return undefined;
  return wrapKey(identifier, concatenateBytes([Uint8Array.of(4), x, y]));
}

function wrapKey(identifier: string, key: Uint8Array | undefined): Uint8Array | undefined {
  const algorithm = parseHex(identifier);
  if (key === undefined || algorithm === undefined) return undefined;
  return encodeDer(0x30, algorithm, encodeDer(0x03, Uint8Array.of(0), key));
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
