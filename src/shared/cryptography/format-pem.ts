import { encodeBase64url } from '../bytes/base64url.ts';

/** Bytes under a label as PEM (RFC 7468 §3): `formatPem('PUBLIC KEY', encodeSubjectPublicKeyInfo(publicKey))`. Ends in a line feed. */
export function formatPem(label: string, der: Uint8Array): string {
  const text = encodeBase64url(der).replaceAll('-', '+').replaceAll('_', '/');
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  const lines = padded.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
