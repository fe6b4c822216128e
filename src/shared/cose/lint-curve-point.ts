import { byteSpan } from '../bytes/byte-span.ts';
import { formatHex } from '../bytes/hex.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { WeierstrassEquation } from './cose-curves.ts';
import type { CoseKeyFacts } from './cose-key-facts.ts';

/**
 * Says of an EC2 key whether its `x` and `y` are a point of its curve (WebAuthn L3 §5.8.5, note; SEC 1 §3.2.2.1):
 * an `unexpected-value` over both where they are not. Coordinates that are missing or of another type or length have faults of their own.
 */
export function lintCurvePoint(key: CborItem, { keyType, curve }: CoseKeyFacts): readonly DecodeFault[] {
  const [x, y] = [findEntry(key, -2)?.value, findEntry(key, -3)?.value];
  if (keyType?.name !== 'EC2' || curve?.equation === undefined || x === undefined || y === undefined)
    return [];
  if (!(x.value instanceof Uint8Array && y.value instanceof Uint8Array)) return [];
  if (x.value.length !== curve.coordinateLength || y.value.length !== curve.coordinateLength) return [];
  if (isOnCurve(toInteger(x.value), toInteger(y.value), curve.equation)) return [];
  const { source } = key.span;
  const span = byteSpan(source, Math.min(x.span.start, y.span.start), Math.max(x.span.end, y.span.end));
  const [expected, found] = [`(x, y) ∈ ${curve.name}`, `(x, y) ∉ ${curve.name}`];
  return [{ code: 'unexpected-value', span, expected, found, reference: 'WebAuthn L3 §5.8.5' }];
}

/** A coordinate is big-endian (SEC 1 §2.3.7). */
function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${formatHex(bytes)}`);
}

function isOnCurve(x: bigint, y: bigint, { p, a, b }: WeierstrassEquation): boolean {
  return x < p && y < p && (y * y - (x * x * x + a * x + b)) % p === 0n;
}
