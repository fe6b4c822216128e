import {
  bitString,
  boolean,
  element,
  explicit,
  integer,
  nothing,
  octetString,
  oid,
  printableString,
  sequence,
  set,
  time,
  utf8String,
} from './encode-der.ts';
import { expandSeed, type SampleKey, type SampleScheme } from './sample-keys.ts';

export type SampleName = readonly (readonly [type: string, value: string])[];

export interface SampleExtension {
  readonly id: string;
  readonly critical?: boolean;
  /** What the OCTET STRING holds. */
  readonly value: Buffer;
}

export interface SampleCertificateRequest {
  readonly subject: SampleName;
  readonly issuer: SampleName;
  readonly subjectPublicKeyInfo: Uint8Array;
  readonly issuerKey: SampleKey;
  /** `rsa` or `ecdsa`, always with SHA-256. */
  readonly signature: 'rsa' | 'ecdsa';
  readonly extensions?: readonly SampleExtension[];
  /** 3 where absent. */
  readonly version?: 1 | 3;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const signatureAlgorithms = {
  rsa: sequence(oid('1.2.840.113549.1.1.11'), nothing()),
  ecdsa: sequence(oid('1.2.840.10045.4.3.2')),
};
const scheme: SampleScheme = { hash: 'sha256' };

/** Attribute types (X.520) that samples use. */
const attributeTypes: Readonly<Record<string, string>> = {
  CN: '2.5.4.3',
  C: '2.5.4.6',
  O: '2.5.4.10',
  OU: '2.5.4.11',
};

/** A certificate (RFC 5280 §4.1) with exactly what is asked for; its serial number follows from its content. */
export function issueCertificate(request: SampleCertificateRequest): Buffer {
  const { version = 3, extensions = [] } = request;
  const notBefore = request.notBefore ?? new Date('2024-01-01T00:00:00Z');
  const notAfter = request.notAfter ?? new Date('2049-12-31T23:59:59Z');
  const algorithm = signatureAlgorithms[request.signature];
  const seed = JSON.stringify([request.subject, Buffer.from(request.subjectPublicKeyInfo).toString('hex')]);
  const serialNumber = expandSeed(`serial ${seed}`, 16);
  const tbsCertificate = sequence(
    ...(version === 3 ? [explicit(0, integer(2))] : []),
    integer(Buffer.concat([Buffer.of(0x01), serialNumber])),
    algorithm,
    encodeName(request.issuer),
    sequence(time(notBefore), time(notAfter)),
    encodeName(request.subject),
    request.subjectPublicKeyInfo,
    ...(extensions.length > 0 ? [explicit(3, sequence(...extensions.map(encodeExtension)))] : []),
  );
  const signature = request.issuerKey.sign(tbsCertificate, scheme);
  return sequence(tbsCertificate, algorithm, bitString(signature));
}

export function encodeName(name: SampleName): Buffer {
  return sequence(
    ...name.map(([type, value]) =>
      set(
        sequence(
          oid(attributeTypes[type] ?? type),
          type === 'C' ? printableString(value) : utf8String(value),
        ),
      ),
    ),
  );
}

function encodeExtension({ id, critical = false, value }: SampleExtension): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octetString(value));
}

export function basicConstraints(authority: boolean, critical = true): SampleExtension {
  return { id: '2.5.29.19', critical, value: sequence(...(authority ? [boolean(true)] : [])) };
}

/** id-fido-gen-ce-aaguid (WebAuthn L3 §8.2.1): an OCTET STRING inside the extension's own. */
export function aaguidExtension(aaguid: Uint8Array, critical = false): SampleExtension {
  return { id: '1.3.6.1.4.1.45724.1.1.4', critical, value: octetString(aaguid) };
}

/** dNSName of a subjectAltName. */
export function dnsName(name: string): SampleExtension {
  return { id: '2.5.29.17', value: sequence(element(0x82, Buffer.from(name))) };
}

/** keyUsage with only keyCertSign and cRLSign. */
export const signsCertificates: SampleExtension = {
  id: '2.5.29.15',
  critical: true,
  value: bitString(Buffer.of(0x06), 1),
};
