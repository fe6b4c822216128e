const tag = {
  sequence: 0x30,
  dnsName: 0x82,
  ipAddress: 0x87,
  permittedSubtrees: 0xa0,
  excludedSubtrees: 0xa1,
};

/** id-ce-nameConstraints (RFC 5280 §4.2.1.10). */
export const nameConstraintsIdentifier = '2.5.29.30';

/**
 * The extension value (DER) that lets an authority vouch for these DNS names and what lies below them only: every other
 * DNS name is outside the permitted subtrees, and all IPv4 and IPv6 addresses are excluded.
 */
export function encodeNameConstraints(dnsNames: readonly string[]): Uint8Array<ArrayBuffer> {
  const permitted = dnsNames.map((name) => subtree(tag.dnsName, new TextEncoder().encode(name)));
  // Address and mask, all zero: 0.0.0.0/0 and ::/0.
  const excluded = [subtree(tag.ipAddress, new Uint8Array(8)), subtree(tag.ipAddress, new Uint8Array(32))];
  return element(
    tag.sequence,
    element(tag.permittedSubtrees, ...permitted),
    element(tag.excludedSubtrees, ...excluded),
  );
}

function subtree(nameTag: number, name: Uint8Array): Uint8Array<ArrayBuffer> {
  return element(tag.sequence, element(nameTag, name));
}

function element(type: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(contents);
  // Short form of the length; a few host names stay far below it.
  if (content.length > 127) throw new Error('name constraints of more than 127 bytes are not supported');
  return Uint8Array.of(type, content.length, ...content);
}
