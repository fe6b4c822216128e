import { isLess } from '../bytes/integer-bytes.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { formatKeys } from '../cbor/lint-members.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import type { CoseKeyFacts } from './cose-key-facts.ts';
import { requiredParameters } from './cose-parameters.ts';

/**
 * What a credential public key breaks as a whole: no map (`unexpected-type`), a parameter of every key or of its key
 * type that is not there (`missing-member`), an RSA exponent that is not below the modulus (`unexpected-value`).
 */
export function lintCoseKey(key: CborItem, facts: CoseKeyFacts): readonly DecodeFault[] {
  const { span, type } = key;
  const { keyType } = facts;
  if (type === 'malformed' || !key.complete) return noFaults;
  if (type !== 'map') {
    return [{ code: 'unexpected-type', span, expected: 'map', found: type, reference: 'RFC 9052 §7' }];
  }
  const missing: DecodeFault[] = [];
  for (const { label, name } of requiredParameters(keyType)) {
    if (findEntry(key, label) !== undefined) continue;
    const reference = label > 0 ? 'WebAuthn L3 §6.5.1' : (keyType?.reference ?? 'RFC 9052 §7');
    const [expected, found] = [`${label} (${name})`, formatKeys(key)];
    missing.push({ code: 'missing-member', span, expected, found, reference });
  }
  return keyType?.name === 'RSA' ? [...missing, ...lintRsaNumbers(key)] : missing;
}

/** "3 ≤ e ≤ n − 1" (RFC 8017 §3.1); what is wrong with one of the two alone stands at that one. */
function lintRsaNumbers(key: CborItem): readonly DecodeFault[] {
  const [n, e] = [findEntry(key, -1)?.value, findEntry(key, -2)?.value];
  if (!(n?.value instanceof Uint8Array && e?.value instanceof Uint8Array)) return noFaults;
  if (isLess(e.value, n.value)) return noFaults;
  const { span } = e;
  return [{ code: 'unexpected-value', span, expected: 'e < n', found: 'e ≥ n', reference: 'RFC 8017 §3.1' }];
}
