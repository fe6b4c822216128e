import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface FidoTransports extends ExtensionFacts {
  /** The bits that are set, by the names of the FIDO U2F Authenticator Transports Extension: `uSB`, `nFC` … */
  readonly transports: readonly string[];
}

/** FIDO U2F Authenticator Transports Extension v1.2 §2.1; undefined where the certificate has no such extension. */
export function readFidoTransports(certificate: Certificate): FidoTransports | undefined {
  const opened = openExtension(certificate, '1.3.6.1.4.1.45724.2.1.1');
  if (opened === undefined) return undefined;
  const set = opened.node.children.filter(({ kind, value }) => kind === 'bit' && value === true);
  return { ...opened.facts, transports: set.map(({ name }) => name) };
}
