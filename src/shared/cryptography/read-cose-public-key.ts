import { ByteCursor } from '../bytes/byte-cursor.ts';
import { stripLeadingZeros } from '../bytes/integer-bytes.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { decompressPoint } from './ec-point.ts';
import { ecCurves, edwardsCurves, mlDsaParameterSets } from './key-parameters.ts';
import type { EcCurveName, EdwardsCurveName, MlDsaParameterSet } from './public-key.ts';
import type { PublicKeyReading } from './public-key-reading.ts';

const ecCurveNames = namesBy<EcCurveName>(ecCurves, 'crv');
const edwardsCurveNames = namesBy<EdwardsCurveName>(edwardsCurves, 'crv');
const parameterSetNames = namesBy<MlDsaParameterSet>(mlDsaParameterSets, 'alg');

const readers: ReadonlyMap<unknown, (key: CborItem) => PublicKeyReading> = new Map([
  [1, readOkp],
  [2, readEc2],
  [3, readRsa],
  [7, readAkp],
]);

/**
 * The numbers of a COSE_Key (RFC 9053 §7, RFC 8230 §4, RFC 9964 §3), or why it has none. A compressed `y` is decompressed: WebAuthn L3 §5.8.5
 * forbids it, which is the lint's to say, but the signature can still be judged. Whether the point is on its curve is `isValidPublicKey`'s.
 */
export function readCosePublicKey(coseKey: Uint8Array | CborItem): PublicKeyReading {
  const key =
    coseKey instanceof Uint8Array
      ? readCborItem(new ByteCursor({ name: 'credentialPublicKey', bytes: coseKey }))
      : coseKey;
  if (key.type !== 'map' || !key.complete) return { reason: 'malformed' };
  const kty = findEntry(key, 1)?.value;
  if (kty?.type !== 'integer') return { reason: 'malformed' };
  return readers.get(kty.value)?.(key) ?? { reason: 'unsupported' };
}

function readEc2(key: CborItem): PublicKeyReading {
  const crv = integerAt(key, -1);
  const x = bytesAt(key, -2);
  const y = findEntry(key, -3)?.value;
  if (crv === undefined || x === undefined || y === undefined) return { reason: 'malformed' };
  const curve = ecCurveNames.get(crv);
  if (curve === undefined) return { reason: 'unsupported' };
  const { length } = ecCurves[curve];
  if (x.length !== length) return { reason: 'wrong-length' };
  if (typeof y.value === 'boolean') {
    const publicKey = decompressPoint(curve, x, y.value);
    return publicKey ? { publicKey } : { reason: 'off-curve' };
  }
  if (!(y.value instanceof Uint8Array)) return { reason: 'malformed' };
  if (y.value.length !== length) return { reason: 'wrong-length' };
  return { publicKey: { type: 'ec', curve, x, y: y.value } };
}

function readOkp(key: CborItem): PublicKeyReading {
  const crv = integerAt(key, -1);
  const x = bytesAt(key, -2);
  if (crv === undefined || x === undefined) return { reason: 'malformed' };
  const curve = edwardsCurveNames.get(crv);
  if (curve === undefined) return { reason: 'unsupported' };
  return x.length === edwardsCurves[curve].length
    ? { publicKey: { type: 'okp', curve, x } }
    : { reason: 'wrong-length' };
}

function readRsa(key: CborItem): PublicKeyReading {
  const n = bytesAt(key, -1);
  const e = bytesAt(key, -2);
  if (n === undefined || e === undefined) return { reason: 'malformed' };
  const publicKey = { type: 'rsa', n: stripLeadingZeros(n), e: stripLeadingZeros(e) } as const;
  return publicKey.n.length > 0 && publicKey.e.length > 0 ? { publicKey } : { reason: 'malformed' };
}

/** An AKP key says by its `alg` what it is (RFC 9964 §3). */
function readAkp(key: CborItem): PublicKeyReading {
  const alg = integerAt(key, 3);
  const publicKey = bytesAt(key, -1);
  if (alg === undefined || publicKey === undefined) return { reason: 'malformed' };
  const parameterSet = parameterSetNames.get(alg);
  if (parameterSet === undefined) return { reason: 'unsupported' };
  return publicKey.length === mlDsaParameterSets[parameterSet].publicKeyLength
    ? { publicKey: { type: 'ml-dsa', parameterSet, publicKey } }
    : { reason: 'wrong-length' };
}

function integerAt(key: CborItem, label: number): number | bigint | undefined {
  const item = findEntry(key, label)?.value;
  const value = item?.type === 'integer' ? item.value : undefined;
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

function bytesAt(key: CborItem, label: number): Uint8Array | undefined {
  const value = findEntry(key, label)?.value.value;
  return value instanceof Uint8Array ? value : undefined;
}

function namesBy<Name extends string>(
  table: Readonly<Record<Name, { readonly crv?: number; readonly alg?: number }>>,
  member: 'crv' | 'alg',
): ReadonlyMap<unknown, Name> {
  // Object.keys widens to string; the table's own keys are its names.
  return new Map((Object.keys(table) as Name[]).map((name) => [table[name][member], name]));
}
