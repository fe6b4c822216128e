import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension, readOctets } from './open-extension.ts';

export interface FidoSerialNumber extends ExtensionFacts {
  readonly serialNumber: Uint8Array | undefined;
}

/** id-fido-gen-ce-sernum (WebAuthn L3 §8.2.2), of enterprise attestation only; undefined where the certificate has no such extension. */
export function readFidoSerialNumber(certificate: Certificate): FidoSerialNumber | undefined {
  const opened = openExtension(certificate, '1.3.6.1.4.1.45724.1.1.2');
  if (opened === undefined) return undefined;
  const [serialNumber, facts] = readOctets(opened.node, opened.facts);
  return { ...facts, serialNumber };
}
