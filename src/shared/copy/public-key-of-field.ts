import { findEntry } from '../cbor/cbor-item.ts';
import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import { createJwk } from '../cryptography/create-jwk.ts';
import { encodeSubjectPublicKeyInfo } from '../cryptography/encode-subject-public-key-info.ts';
import { formatPem } from '../cryptography/format-pem.ts';
import { readCosePublicKey } from '../cryptography/read-cose-public-key.ts';
import { cborItemOfField } from './cbor-item-of-field.ts';
import { type CopiedField, fieldBytes } from './copied-field.ts';
import type { CopyOutcome } from './copy-outcome.ts';

/** The COSE_Key that a field is: a CBOR map with a key type (RFC 9052 §7.1) that stands where a key stands. */
function coseKeyOf({ node, source }: CopiedField) {
  if (node.name !== 'credentialPublicKey') return undefined;
  const item = cborItemOfField(node, source)?.item;
  return item?.type === 'map' && findEntry(item, 1) !== undefined ? item : undefined;
}

/** Algorithm names that JOSE and COSE registered alike; of the others a JWK says nothing. */
const joseNames: ReadonlySet<string> = new Set([
  'ES256',
  'ES384',
  'ES512',
  'ES256K',
  'EdDSA',
  'Ed25519',
  'Ed448',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'ML-DSA-44',
  'ML-DSA-65',
  'ML-DSA-87',
]);

/** A COSE_Key as JSON Web Key with its algorithm (RFC 7517 §4.4); undefined for a field that is no key. */
export function formatFieldJwk(field: CopiedField): CopyOutcome | undefined {
  const key = coseKeyOf(field);
  if (key === undefined) return undefined;
  const { publicKey } = readCosePublicKey(key);
  if (publicKey === undefined) return { obstacle: 'unreadable-key' };
  const alg = findEntry(key, 3)?.value.value;
  const name = typeof alg === 'number' ? findCoseAlgorithm(alg)?.name : undefined;
  const members = {
    ...createJwk(publicKey),
    ...(name !== undefined && joseNames.has(name) && { alg: name }),
  };
  return { text: `${JSON.stringify(members, null, 2)}\n` };
}

/** A certificate or a COSE_Key as PEM (RFC 7468 §5, §13); undefined for a field that is neither. */
export function formatFieldPem(field: CopiedField): CopyOutcome | undefined {
  if (isCertificate(field)) {
    const der = fieldBytes(field);
    return der[0] === sequence ? { text: formatPem('CERTIFICATE', der) } : { obstacle: 'broken-item' };
  }
  const key = coseKeyOf(field);
  if (key === undefined) return undefined;
  const { publicKey } = readCosePublicKey(key);
  return publicKey === undefined
    ? { obstacle: 'unreadable-key' }
    : { text: formatPem('PUBLIC KEY', encodeSubjectPublicKeyInfo(publicKey)) };
}

/** The tag of a SEQUENCE, with which every certificate begins (RFC 5280 §4.1). */
const sequence = 0x30;

/** The field that holds a certificate, or the certificate in it; a JSON text that names one is not. */
function isCertificate({ node, path }: CopiedField): boolean {
  if (node.meaning?.code === 'certificate') return node.kind !== 'text';
  return node.name === 'Certificate' && node.kind === 'structure' && path.at(-2) !== undefined;
}
