import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface ExtendedKeyUsage extends ExtensionFacts {
  /** Dotted. */
  readonly oids: readonly string[];
}

/** RFC 5280 §4.2.1.12; undefined where the certificate has no such extension. */
export function readExtendedKeyUsage(certificate: Certificate): ExtendedKeyUsage | undefined {
  const opened = openExtension(certificate, '2.5.29.37');
  if (opened === undefined) return undefined;
  const oids = opened.node.children.flatMap(({ kind, value }) =>
    kind === 'oid' && typeof value === 'string' ? [value] : [],
  );
  return { ...opened.facts, oids };
}
