import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { parseHex } from '../../../src/shared/bytes/hex.ts';
import { decodeCbor } from '../../../src/shared/cbor/decode-cbor.ts';

/** Hex as CBOR under the name of an attestation object, without what WebAuthn makes of it. */
export function readAttestationObject(hex: string) {
  const bytes = parseHex(hex);
  if (bytes === undefined) throw new Error(`no hex: ${hex}`);
  const source = { name: 'attestationObject', bytes };
  return { source, node: decodeCbor(new ByteCursor(source), 'attestationObject').node };
}
