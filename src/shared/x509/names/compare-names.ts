import type { DistinguishedName } from '../certificate.ts';

/** `spelling`: the names are the same to a directory, and to chain building they are not: case, spaces or string types differ. */
export type NameComparison = 'equal' | 'spelling' | 'different';

/**
 * Compares an issuer's name with a subject's (RFC 5280 §7.1). Equal is what is the same DER: authorities copy their name byte for byte, and
 * what differs only in case, spaces or string type is told apart so that a chain that does not close has a reason.
 */
export function compareNames(a: DistinguishedName, b: DistinguishedName): NameComparison {
  if (a.der.length === b.der.length && a.der.every((byte, index) => byte === b.der[index])) return 'equal';
  const [left, right] = [a.attributes, b.attributes];
  const alike =
    left.length === right.length &&
    left.every(({ type, value }, index) => {
      const other = right[index];
      return other?.type === type && fold(other.value) === fold(value);
    });
  return alike ? 'spelling' : 'different';
}

function fold(value: string): string {
  return value.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
