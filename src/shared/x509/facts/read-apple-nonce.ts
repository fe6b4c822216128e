import { findField } from '../../inspection/field-path.ts';
import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension, readOctets } from './open-extension.ts';

export interface AppleNonce extends ExtensionFacts {
  /** Undefined where the extension is no SEQUENCE of `[1]` OCTET STRING. `span` is the nonce's own where it is there. */
  readonly nonce: Uint8Array | undefined;
}

/** 1.2.840.113635.100.8.2 (WebAuthn L3 §8.8); undefined where the certificate has no such extension. */
export function readAppleNonce(certificate: Certificate): AppleNonce | undefined {
  const opened = openExtension(certificate, '1.2.840.113635.100.8.2');
  if (opened === undefined) return undefined;
  const node = findField(opened.node.children, ['nonce']) ?? opened.node;
  const [nonce, facts] = readOctets(node, opened.facts);
  return { ...facts, nonce };
}
