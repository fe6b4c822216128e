import type { ByteSpan } from '../bytes/byte-span.ts';

export interface AlgorithmIdentifier {
  /** Dotted. */
  readonly oid: string;
  /** The parameters' whole DER, absent where there are none. */
  readonly parameters?: Uint8Array;
}

/** One AttributeTypeAndValue; `type` is dotted, `name` the short name (`CN`, `OU`) where it has one. */
export interface NameAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value: string;
}

export interface DistinguishedName {
  readonly der: Uint8Array;
  /** In order, the attributes of multi-valued RDNs one after the other; empty for the empty name. */
  readonly attributes: readonly NameAttribute[];
}

export interface CertificateExtension {
  readonly oid: string;
  readonly critical: boolean;
  /** What the extnValue OCTET STRING holds; a view of the source. */
  readonly value: Uint8Array;
  readonly valueSpan: ByteSpan;
  readonly span: ByteSpan;
}

/** What a certificate says (RFC 5280 §4.1), as far as judging needs it. Byte members are views of the source. */
export interface Certificate {
  readonly der: Uint8Array;
  readonly span: ByteSpan;
  /** 1, 2 or 3. */
  readonly version: number;
  readonly serialNumber: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly subjectSpan: ByteSpan;
  /** Milliseconds since 1970, UTC. */
  readonly validity: { readonly notBefore: number; readonly notAfter: number; readonly span: ByteSpan };
  readonly subjectPublicKeyInfo: {
    readonly der: Uint8Array;
    readonly span: ByteSpan;
    readonly algorithm: AlgorithmIdentifier;
    /** The BIT STRING's bytes without its count of unused bits. */
    readonly publicKey: Uint8Array;
  };
  readonly extensions: readonly CertificateExtension[];
  /** The algorithm that the issuer said it would sign with: `signature` of the TBSCertificate (RFC 5280 §4.1.2.3). */
  readonly signedAlgorithm: AlgorithmIdentifier;
  /** What the signature covers. */
  readonly tbsCertificate: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signatureValue: Uint8Array;
  readonly signatureSpan: ByteSpan;
}
