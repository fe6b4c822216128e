import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import { findEntry } from '../cbor/cbor-item.ts';
import { formatDiagnostic } from '../cbor/format-diagnostic.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findCoseAlgorithm } from './cose-algorithms.ts';
import { findCoseCurve } from './cose-curves.ts';
import { type CoseParameter, commonParameters, findCoseKeyType } from './cose-parameters.ts';

/**
 * What a credential public key breaks as a whole: no map (`unexpected-type`), a parameter of every key or of its key
 * type that is not there (`missing-member`).
 */
export function lintCoseKey(key: CborItem): readonly DecodeFault[] {
  if (key.type === 'malformed' || !key.complete) return [];
  if (key.type !== 'map') {
    const reference = 'RFC 9052 §7';
    return [{ code: 'unexpected-type', span: key.span, expected: 'map', found: key.type, reference }];
  }
  const keyType = findCoseKeyType(findEntry(key, 1)?.value.value);
  const required = [...commonParameters, ...(keyType?.parameters ?? [])].filter(
    (parameter) => parameter.required,
  );
  return required
    .filter(({ label }) => findEntry(key, label) === undefined)
    .map(({ label, name }) => ({
      code: 'missing-member',
      span: key.span,
      expected: `${label} (${name})`,
      found: formatKeys(key),
      reference: label > 0 ? 'WebAuthn L3 §6.5.1' : (keyType?.reference ?? 'RFC 9052 §7'),
    }));
}

function formatKeys(map: CborItem): string {
  return `{${map.entries.map((entry) => formatDiagnostic(entry.key)).join(', ')}}`;
}

/**
 * What one entry breaks: an optional parameter (`unexpected-member`, WebAuthn L3 §6.5.1), a value of the wrong type
 * (`unexpected-type`; so is a compressed point's `y`), a key type or curve that the algorithm excludes
 * (`unexpected-value`, WebAuthn L3 §5.8.5), a coordinate of the wrong length (`length-out-of-range`).
 */
export function lintCoseParameter(
  node: FieldNode,
  value: CborItem,
  { key, parameter }: { key: CborItem; parameter: CoseParameter | undefined },
): readonly DecodeFault[] {
  const keyType = findCoseKeyType(findEntry(key, 1)?.value.value);
  const algorithm = findCoseAlgorithm(findEntry(key, 3)?.value.value);
  const faultAt = (
    code: DecodeFault['code'],
    [expected, found]: readonly [string, string],
    reference: string,
  ) => [{ code, span: node.span, expected, found, reference }];

  if (parameter === undefined || !parameter.required) {
    const explained = parameter !== undefined || keyType !== undefined || !/^-/.test(node.name);
    return explained
      ? faultAt('unexpected-member', ['only required parameters', node.name], 'WebAuthn L3 §6.5.1')
      : [];
  }
  if (!value.complete) return [];
  if (value.type !== parameter.type) {
    const compressed = parameter.name === 'y' && typeof value.value === 'boolean';
    const reference = compressed ? 'WebAuthn L3 §5.8.5' : (keyType?.reference ?? 'RFC 9052 §7.1');
    return faultAt('unexpected-type', [parameter.type, formatDiagnostic(value)], reference);
  }
  if (algorithm !== undefined && parameter.name === 'kty' && value.value !== algorithm.kty) {
    return faultAt('unexpected-value', [String(algorithm.kty), String(value.value)], algorithm.reference);
  }
  if (algorithm?.crv !== undefined && parameter.name === 'crv' && value.value !== algorithm.crv) {
    return faultAt('unexpected-value', [String(algorithm.crv), String(value.value)], algorithm.reference);
  }
  return lintLength(node, value, { key, parameter });
}

function lintLength(
  node: FieldNode,
  { value }: CborItem,
  { key, parameter }: { key: CborItem; parameter: CoseParameter },
): readonly DecodeFault[] {
  if (!(value instanceof Uint8Array)) return [];
  const kty = findEntry(key, 1)?.value.value;
  const curve = findCoseCurve(findEntry(key, -1)?.value.value);
  const reference = findCoseKeyType(kty)?.reference ?? 'RFC 9052 §7';
  if (kty === 3 && value[0] === 0) {
    const [expected, found] = ['no leading 00', `${parameter.name} = 00…`];
    return [{ code: 'unexpected-value', span: node.span, expected, found, reference }];
  }
  const length = kty === 7 ? akpLengths[String(findEntry(key, 3)?.value.value)] : curve?.coordinateLength;
  if (length === undefined || value.length === length) return [];
  const [expected, found] = [formatByteCount(length), formatByteCount(value.length)];
  return [{ code: 'length-out-of-range', span: node.span, expected, found, reference }];
}

/** Bytes of an ML-DSA public key by its algorithm (FIPS 204, table 2). */
const akpLengths: Readonly<Record<string, number>> = { '-48': 1312, '-49': 1952, '-50': 2592 };
