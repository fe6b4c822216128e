import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension, readOctets } from './open-extension.ts';

export interface FidoAaguid extends ExtensionFacts {
  /** 16 bytes; undefined where the extension is no OCTET STRING of them. `span` is theirs where they are there. */
  readonly aaguid: Uint8Array | undefined;
}

/** id-fido-gen-ce-aaguid (WebAuthn L3 §8.2.1); undefined where the certificate has no such extension. */
export function readFidoAaguid(certificate: Certificate): FidoAaguid | undefined {
  const opened = openExtension(certificate, '1.3.6.1.4.1.45724.1.1.4');
  if (opened === undefined) return undefined;
  const [aaguid, facts] = readOctets(opened.node, opened.facts);
  return { ...facts, aaguid };
}
