import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface DnsNames extends ExtensionFacts {
  readonly dnsNames: readonly string[];
}

/** The dNSNames of subjectAltName (RFC 5280 §4.2.1.6), none where it has only others; undefined where the certificate has no such extension. */
export function readDnsNames(certificate: Certificate): DnsNames | undefined {
  const opened = openExtension(certificate, '2.5.29.17');
  if (opened === undefined) return undefined;
  const dnsNames = opened.node.children.flatMap(({ name, value }) =>
    name === 'dNSName' && typeof value === 'string' ? [value] : [],
  );
  return { ...opened.facts, dnsNames };
}
