import { decode } from 'cbor-x';
import { bitString, der, explicit, integer, octetString, oid, sequence, set, utf8 } from './vector-der.ts';
import { readVectors } from './vector-files.ts';

export interface NamedCertificate {
  readonly id: string;
  readonly der: Uint8Array;
}

/** Every certificate in the vectors' attestation statements, each once. */
export function readVectorCertificates(): readonly NamedCertificate[] {
  const seen = new Set<string>();
  return readVectors().flatMap(({ id, kind, response }) => {
    if (kind !== 'registration') return [];
    const bytes = Buffer.from(String(response.response.attestationObject), 'base64url');
    const { attStmt } = decode(bytes) as { attStmt: { x5c?: readonly Uint8Array[] } };
    return (attStmt.x5c ?? []).flatMap((certificate, index) => {
      const key = Buffer.from(certificate).toString('base64');
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ id: `${id}[${index}]`, der: new Uint8Array(certificate) }];
    });
  });
}

/** An extension as a certificate has it; `value` is what the OCTET STRING holds. */
export function extension(dotted: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(oid(dotted), ...(critical ? ['0101ff'] : []), octetString(value));
}

export const commonName = (name: string) => sequence(set(sequence(oid('2.5.4.3'), utf8(name))));

export interface CertificateParts {
  readonly version?: Uint8Array;
  readonly serialNumber?: Uint8Array;
  readonly signature?: Uint8Array;
  readonly issuer?: Uint8Array;
  readonly validity?: Uint8Array;
  readonly subject?: Uint8Array;
  readonly publicKey?: Uint8Array;
  readonly extensions?: readonly Uint8Array[];
  readonly signatureAlgorithm?: Uint8Array;
  readonly signatureValue?: Uint8Array;
}

const ecdsa = sequence(oid('1.2.840.10045.4.3.2'));
const p256Point = `04${'11'.repeat(32)}${'22'.repeat(32)}`;

/** A certificate of given parts; nobody signed it. */
export function certificate(parts: CertificateParts = {}): Uint8Array {
  const extensions = parts.extensions ?? [];
  const tbs = sequence(
    parts.version ?? explicit(0, integer(2)),
    parts.serialNumber ?? integer(4711),
    parts.signature ?? ecdsa,
    parts.issuer ?? commonName('Issuer'),
    parts.validity ??
      sequence(der('17', Buffer.from('260101000000Z')), der('18', Buffer.from('20510101000000Z'))),
    parts.subject ?? commonName('Subject'),
    parts.publicKey ??
      sequence(sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), bitString(p256Point)),
    ...(extensions.length === 0 ? [] : [explicit(3, sequence(...extensions))]),
  );
  const signature = parts.signatureValue ?? bitString(sequence(integer(1), integer(2)));
  return sequence(tbs, parts.signatureAlgorithm ?? parts.signature ?? ecdsa, signature);
}
