import type { ByteSpan } from '../bytes/byte-span.ts';
import { formatHex } from '../bytes/hex.ts';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import { absent } from '../inspection/absent.ts';
import type { AlgorithmIdentifier, Certificate } from '../x509/certificate.ts';
import { readBasicConstraints } from '../x509/facts/read-basic-constraints.ts';
import { readKeyUsage } from '../x509/facts/read-key-usage.ts';
import { compareNames } from '../x509/names/compare-names.ts';
import { criticalExtensions } from './critical-extensions.ts';
import type { PathNode } from './path-node.ts';

/** What is wrong with one certificate of a path. */
export interface RuleBreach {
  readonly expected: string;
  readonly found: string;
  readonly span: ByteSpan;
}

/** `place` is the certificate's own in the path, 0 for the attestation certificate. */
export type CertificateRule = (path: readonly PathNode[], place: number) => RuleBreach | undefined;

/** RFC 5280 §4.1.1.2: what signed it is what its issuer said would. The outer name is not signed; an anchor's signature means nothing. */
export const mustNameOneAlgorithm: CertificateRule = (path, place) => {
  const node = path[place];
  if (node === undefined || node.anchor !== undefined) return undefined;
  const { signatureAlgorithm: outer, signedAlgorithm: inner, signatureSpan: span } = node.certificate;
  const isSame =
    outer.oid === inner.oid && equalBytes(outer.parameters ?? noParameters, inner.parameters ?? noParameters);
  if (isSame) return undefined;
  return { expected: describeAlgorithm(inner), found: describeAlgorithm(outer), span };
};

const noParameters = new Uint8Array();

function describeAlgorithm({ oid, parameters = noParameters }: AlgorithmIdentifier): string {
  return `${oid} ${formatHex(parameters.subarray(0, 32))}`.trim();
}

/** RFC 5280 §6.1.4 (k): who issues says so. An anchor without the extension, or of version 1, is trusted as it is. */
export const mustBeAuthority: CertificateRule = (path, place) => {
  const node = path[place];
  if (place === 0 || node === undefined) return undefined;
  const { certificate, anchor } = node;
  const constraints = readBasicConstraints(certificate);
  if (constraints === undefined) {
    if (anchor !== undefined) return undefined;
    return { expected: 'cA = TRUE', found: absent, span: certificate.span };
  }
  if (constraints.ca === true) return undefined;
  const found = constraints.ca === false ? 'cA = FALSE' : `cA = ${absent}`;
  return { expected: 'cA = TRUE', found, span: constraints.span };
};

/** RFC 5280 §6.1.4 (l), (m): certificates between it and the attestation certificate, without those that an authority issued to itself. */
export const mustAllowPathLength: CertificateRule = (path, place) => {
  const node = path[place];
  const constraints = node && place > 0 ? readBasicConstraints(node.certificate) : undefined;
  if (constraints?.pathLength === undefined) return undefined;
  const between = path.slice(1, place).filter(({ certificate }) => !isSelfIssued(certificate)).length;
  if (between <= constraints.pathLength) return undefined;
  const expected = `pathLenConstraint ≥ ${between}`;
  return { expected, found: `pathLenConstraint = ${constraints.pathLength}`, span: constraints.span };
};

/** RFC 5280 §6.1.4 (n). */
export const mustSignCertificates: CertificateRule = (path, place) => {
  const node = path[place];
  const usage = node && place > 0 ? readKeyUsage(node.certificate) : undefined;
  if (usage === undefined || usage.usages.includes('keyCertSign')) return undefined;
  return { expected: 'keyCertSign', found: usage.usages.join(', ') || absent, span: usage.span };
};

/** RFC 5280 §6.1.4 (o), §6.1.5 (f): what must be understood is. */
export const mustBeUnderstood: CertificateRule = (path, place) => {
  const extension = path[place]?.certificate.extensions.find(
    ({ critical, oid }) => critical && !criticalExtensions.has(oid),
  );
  if (extension === undefined) return undefined;
  return { expected: absent, found: `${extension.oid} critical`, span: extension.span };
};

/** Names that an authority may issue for are not compared with those that it did (RFC 5280 §4.2.1.10): a note where that is not critical, though it must be. */
export const nameConstraints: CertificateRule = (path, place) => {
  const extension = path[place]?.certificate.extensions.find(({ oid }) => oid === '2.5.29.30');
  return extension && { expected: absent, found: 'nameConstraints', span: extension.span };
};

/** RFC 5280 §4.1.2.4 has issuers copy their name; §7.1 lets case, spaces and string types differ all the same. */
export const nameSpelling: CertificateRule = (path, place) => {
  const [node, next] = [path[place], path[place + 1]];
  if (node === undefined || next === undefined) return undefined;
  const { issuer, span } = node.certificate;
  if (compareNames(issuer, next.certificate.subject) === 'equal') return undefined;
  return { expected: 'issuer = subject', found: 'issuer ≈ subject', span };
};

function isSelfIssued({ issuer, subject }: Certificate): boolean {
  return compareNames(issuer, subject) !== 'different';
}
