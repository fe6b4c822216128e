import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import type { CredentialPublicKey } from './credential-public-key.ts';

/** The credential public key in a COSE_Key (RFC 9052 §7): its bytes as received, as a view, and what kind of key it says it is. */
export function readCredentialPublicKey(item: CborItem, bytes: Uint8Array): CredentialPublicKey | undefined {
  if (!item.complete) return undefined;
  const kty = numberAt(item, 1);
  return {
    bytes: bytes.subarray(item.span.start, item.span.end),
    kty,
    alg: numberAt(item, 3),
    crv: kty === 1 || kty === 2 ? numberAt(item, -1) : undefined,
  };
}

function numberAt(item: CborItem, label: number): number | undefined {
  const value = findEntry(item, label)?.value;
  return value?.type === 'integer' && typeof value.value === 'number' ? value.value : undefined;
}
