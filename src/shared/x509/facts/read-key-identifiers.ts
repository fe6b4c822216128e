import { findField } from '../../inspection/field-path.ts';
import type { Certificate } from '../certificate.ts';
import { type ExtensionFacts, openExtension } from './open-extension.ts';

export interface KeyIdentifier extends ExtensionFacts {
  readonly keyIdentifier: Uint8Array | undefined;
}

/** RFC 5280 §4.2.1.2; undefined where the certificate has no such extension. */
export function readSubjectKeyIdentifier(certificate: Certificate): KeyIdentifier | undefined {
  const opened = openExtension(certificate, '2.5.29.14');
  if (opened === undefined) return undefined;
  const { value } = opened.node;
  return { ...opened.facts, keyIdentifier: value instanceof Uint8Array ? value : undefined };
}

/** RFC 5280 §4.2.1.1; undefined where the certificate has no such extension. */
export function readAuthorityKeyIdentifier(certificate: Certificate): KeyIdentifier | undefined {
  const opened = openExtension(certificate, '2.5.29.35');
  if (opened === undefined) return undefined;
  const value = findField(opened.node.children, ['keyIdentifier'])?.value;
  return { ...opened.facts, keyIdentifier: value instanceof Uint8Array ? value : undefined };
}
