import { formatByteCount } from '../bytes/format-byte-count.ts';
import { formatHex } from '../bytes/hex.ts';
import type { CborEntry, CborItem } from '../cbor/cbor-item.ts';
import { formatShortDiagnostic } from '../cbor/format-diagnostic.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import type { CoseKeyFacts } from './cose-key-facts.ts';
import { type CoseParameter, requiredParameters } from './cose-parameters.ts';

interface Breach {
  readonly code: DecodeFaultCode;
  readonly expected: string;
  readonly found: string;
  readonly reference: string;
}

/**
 * What one entry of a credential public key breaks: it is an optional parameter (`unexpected-member`, WebAuthn L3 §6.5.1), has a value
 * of the wrong type (`unexpected-type`; so is a compressed point's `y` where the algorithm forbids it), a key type or curve that the algorithm
 * excludes (`unexpected-value`, WebAuthn L3 §5.8.5), an RSA number that no key has (`unexpected-value`), a coordinate of the wrong length (`length-out-of-range`). Of an unknown
 * key type nobody can say which negative labels are optional.
 */
export function lintCoseParameter(
  { key, value }: CborEntry,
  { span }: FieldNode,
  { facts, parameter }: { facts: CoseKeyFacts; parameter: CoseParameter | undefined },
): readonly DecodeFault[] {
  if (parameter?.required === true) {
    const breach = findBreach(value, parameter, facts);
    return breach === undefined ? noFaults : [{ ...breach, span }];
  }
  const unknowable = facts.keyType === undefined && typeof key.value === 'number' && key.value < 0;
  if (unknowable) return noFaults;
  const expected = requiredParameters(facts.keyType)
    .map(({ label }) => label)
    .join(', ');
  const found = formatShortDiagnostic(key);
  return [{ code: 'unexpected-member', span, expected, found, reference: 'WebAuthn L3 §6.5.1' }];
}

function findBreach(
  item: CborItem,
  { label, name, type }: CoseParameter,
  facts: CoseKeyFacts,
): Breach | undefined {
  if (!item.complete) return undefined;
  const { algorithm, keyType } = facts;
  if (item.type !== type) {
    // A sign bit instead of the coordinate (RFC 9053 §7.1.1).
    const compressed = name === 'y' && typeof item.value === 'boolean';
    if (compressed && algorithm?.uncompressed !== true) return undefined;
    const ofKeyType = label < 0 ? keyType?.reference : undefined;
    const reference = compressed ? 'WebAuthn L3 §5.8.5' : (ofKeyType ?? 'RFC 9052 §7.1');
    return {
      code: 'unexpected-type',
      expected: type,
      found: formatShortDiagnostic(item),
      reference,
    };
  }
  const wanted = name === 'kty' ? algorithm?.kty : name === 'crv' ? algorithm?.crv : undefined;
  if (algorithm !== undefined && wanted !== undefined && item.value !== wanted) {
    const { reference } = algorithm;
    return { code: 'unexpected-value', expected: String(wanted), found: String(item.value), reference };
  }
  if (
    name === 'crv' &&
    facts.curve !== undefined &&
    keyType !== undefined &&
    facts.curve.kty !== keyType.kty
  ) {
    // Whatever the algorithm says, a curve goes with one key type (RFC 9053 §7.1, table 18).
    const [expected, found] = [`kty ${facts.curve.kty}`, `kty ${keyType.kty}`];
    return { code: 'unexpected-value', expected, found, reference: 'RFC 9053 §7.1' };
  }
  if (!(item.value instanceof Uint8Array)) return undefined;
  return keyType?.name === 'RSA'
    ? findNumberBreach(item.value, name, keyType.reference)
    : findLengthBreach(item.value, facts);
}

/** An RSA number has no sign byte (RFC 8230 §4), a modulus and an exponent are odd, and the exponent is 3 or more (RFC 8017 §3.1). */
function findNumberBreach(value: Uint8Array, name: string, reference: string): Breach | undefined {
  const code = 'unexpected-value';
  const first = value.findIndex((byte) => byte !== 0);
  const last = value.at(-1) ?? 0;
  const isOne = first === value.length - 1 && last === 1;
  if (value.length === 0 || last % 2 === 0 || isOne) {
    const expected = `${name} ≥ 3, ${name} mod 2 = 1`;
    const found = `${name} = ${shortenNotation(formatHex(value)) || absent}`;
    return { code, expected, found, reference: 'RFC 8017 §3.1' };
  }
  return first > 0 ? { code, expected: `${name}[0] ≠ 00`, found: `${name}[0] = 00`, reference } : undefined;
}

function findLengthBreach(value: Uint8Array, facts: CoseKeyFacts): Breach | undefined {
  const { algorithm, curve, keyType } = facts;
  const reference = keyType?.reference ?? 'RFC 9052 §7';
  const length = keyType?.name === 'AKP' ? akpLengths[algorithm?.name ?? ''] : curve?.coordinateLength;
  if (length === undefined || value.length === length) return undefined;
  const [expected, found] = [formatByteCount(length), formatByteCount(value.length)];
  return { code: 'length-out-of-range', expected, found, reference };
}

/** Bytes of a public key (FIPS 204, table 2). */
const akpLengths: Readonly<Record<string, number>> = {
  'ML-DSA-44': 1312,
  'ML-DSA-65': 1952,
  'ML-DSA-87': 2592,
};
