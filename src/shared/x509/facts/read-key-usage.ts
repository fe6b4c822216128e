import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface KeyUsage extends ExtensionFacts {
  /** The bits that are set, by the names of RFC 5280 §4.2.1.3: `digitalSignature`, `keyCertSign` … */
  readonly usages: readonly string[];
}

/** RFC 5280 §4.2.1.3; undefined where the certificate has no such extension. */
export function readKeyUsage(certificate: Certificate): KeyUsage | undefined {
  const opened = openExtension(certificate, '2.5.29.15');
  if (opened === undefined) return undefined;
  const set = opened.node.children.filter(({ kind, value }) => kind === 'bit' && value === true);
  return { ...opened.facts, usages: set.map(({ name }) => name) };
}
