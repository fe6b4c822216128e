import type { DistinguishedName } from '../x509/certificate.ts';

/** A name in one line, in the order in which it is written: `C=US, O=Yubico AB, CN=…`; `∅` for the empty one. */
export function formatName({ attributes }: DistinguishedName): string {
  if (attributes.length === 0) return '∅';
  return attributes.map(({ type, name, value }) => `${name ?? type}=${value}`).join(', ');
}
