import { sha256 } from '@noble/hashes/sha2.js';
import { ByteCursor } from '../../../shared/bytes/byte-cursor.ts';
import { formatHex } from '../../../shared/bytes/hex.ts';
import { formatPem } from '../../../shared/cryptography/format-pem.ts';
import { readSubjectPublicKey } from '../../../shared/cryptography/read-subject-public-key.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { findField } from '../../../shared/inspection/field-path.ts';
import { formatName } from '../../../shared/trust/format-name.ts';
import type { Certificate } from '../../../shared/x509/certificate.ts';
import { decodeCertificate } from '../../../shared/x509/decode-certificate.ts';
import { nameObjectIdentifier } from '../../../shared/x509/object-identifiers.ts';
import { familyOf, keyBits } from './key-facts.ts';

export interface ExtensionFact {
  readonly oid: string;
  /** As its registry names it; undefined for one that is not known. */
  readonly name: string | undefined;
  readonly critical: boolean;
  /** What it holds, in its tree. */
  readonly value: FieldNode | undefined;
}

/** What a certificate says, to be read by a person. */
export interface CertificateFacts {
  /** The common name where there is one. */
  readonly title: string;
  readonly subject: string;
  readonly issuer: string;
  readonly isSelfIssued: boolean;
  readonly serialNumber: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** `P-256`, `RSA 2048`; the object identifier where it cannot be read. */
  readonly key: string;
  readonly signatureAlgorithm: string;
  readonly version: number;
  /** SHA-256 of the DER, in hex. */
  readonly fingerprint: string;
  readonly extensions: readonly ExtensionFact[];
  readonly pem: string;
}

/** Undefined for bytes that are no certificate. */
export function readCertificateFacts(der: Uint8Array): CertificateFacts | undefined {
  const { certificate, node } = decodeCertificate(
    new ByteCursor({ name: 'certificate', bytes: der }),
    'Certificate',
  );
  if (certificate === undefined) return undefined;
  const { subject, issuer, validity, subjectPublicKeyInfo, signatureAlgorithm } = certificate;
  const common = subject.attributes.find(({ name }) => name === 'CN')?.value;
  return {
    title: common ?? formatName(subject),
    subject: formatName(subject),
    issuer: formatName(issuer),
    isSelfIssued: formatName(subject) === formatName(issuer),
    serialNumber: formatHex(certificate.serialNumber, ':'),
    notBefore: validity.notBefore,
    notAfter: validity.notAfter,
    key: describeKey(subjectPublicKeyInfo) ?? nameOf(subjectPublicKeyInfo.algorithm.oid),
    signatureAlgorithm: nameOf(signatureAlgorithm.oid),
    version: certificate.version,
    fingerprint: formatHex(sha256(der), ':'),
    extensions: readExtensions(node),
    pem: formatPem('CERTIFICATE', der),
  };
}

function readExtensions(node: FieldNode): readonly ExtensionFact[] {
  const list = findField(node.children, ['tbsCertificate', 'extensions']);
  return (list?.children ?? []).map(({ children }) => {
    const oid = String(findField(children, ['extnID'])?.value ?? '');
    const name = nameObjectIdentifier(oid);
    const value = findField(children, ['extnValue']);
    return {
      oid,
      name,
      critical: findField(children, ['critical'])?.value === true,
      value: value && { ...value, name: name ?? oid },
    };
  });
}

function nameOf(oid: string): string {
  return nameObjectIdentifier(oid) ?? oid;
}

function describeKey(info: Certificate['subjectPublicKeyInfo']): string | undefined {
  const { publicKey } = readSubjectPublicKey(info);
  if (publicKey === undefined) return undefined;
  const family = familyOf(publicKey);
  return publicKey.type === 'rsa' ? `${family} ${keyBits(publicKey)}` : family;
}
