import { type CborItem, findEntry, stringContent } from '../../cbor/cbor-item.ts';
import { coseSignatureScheme } from '../../cryptography/cose-signature-scheme.ts';
import { decodeDer } from '../../x509/der/decode-der.ts';
import { octetsOfIntegerType } from '../../x509/der/primitive-types.ts';
import { sequenceOfMembers } from '../../x509/der/sequence-type.ts';
import { refineContent } from './refine-content.ts';
import type { RefineStatement } from './statement-members.ts';

const ecdsaSigValue = sequenceOfMembers(
  [
    { name: 'r', type: octetsOfIntegerType },
    { name: 's', type: octetsOfIntegerType },
  ],
  'RFC 3279 §2.2.3',
);
const refineNumbers = refineContent((cursor, name) => decodeDer(cursor, name, ecdsaSigValue));
const sequenceTag = 0x30;

/** `sig`: r and s where the algorithm is ECDSA and the bytes begin as DER (WebAuthn L3 §6.5.5); any other signature stays as it is. */
export const refineSignature: RefineStatement = (node, item, place) => {
  const alg = findEntry(place.attStmt, 'alg')?.value.value;
  const isEcdsa = typeof alg === 'number' && coseSignatureScheme(alg)?.kind === 'ecdsa';
  return isEcdsa ? refineEcdsaSignature(node, item, place) : node;
};

/** The same for a format whose algorithm is always ECDSA. */
export const refineEcdsaSignature: RefineStatement = (node, item, place) =>
  beginsAsSequence(item) ? refineNumbers(node, item, place) : node;

function beginsAsSequence(item: CborItem): boolean {
  const isWhole = item.type === 'bytes' && stringContent(item) !== undefined;
  return isWhole && item.value instanceof Uint8Array && item.value[0] === sequenceTag;
}
