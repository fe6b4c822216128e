import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { formatDiagnostic } from '../cbor/format-diagnostic.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { CoseKeyFacts } from './cose-key-facts.ts';
import { requiredParameters } from './cose-parameters.ts';
import { lintCurvePoint } from './lint-curve-point.ts';

/**
 * What a credential public key breaks as a whole: no map (`unexpected-type`), a parameter of every key or of its key
 * type that is not there (`missing-member`), coordinates that are no point of the curve (`lintCurvePoint`).
 */
export function lintCoseKey(key: CborItem, facts: CoseKeyFacts): readonly DecodeFault[] {
  if (key.type === 'malformed' || !key.complete) return [];
  const { span, type } = key;
  const { keyType } = facts;
  if (type !== 'map') {
    return [{ code: 'unexpected-type', span, expected: 'map', found: type, reference: 'RFC 9052 §7' }];
  }
  const found = `{${key.entries.map((entry) => formatDiagnostic(entry.key)).join(', ')}}`;
  const missing = requiredParameters(keyType)
    .filter(({ label }) => findEntry(key, label) === undefined)
    .map(({ label, name }): DecodeFault => {
      const reference = label > 0 ? 'WebAuthn L3 §6.5.1' : (keyType?.reference ?? 'RFC 9052 §7');
      return { code: 'missing-member', span, expected: `${label} (${name})`, found, reference };
    });
  return [...missing, ...lintCurvePoint(key, facts)];
}
