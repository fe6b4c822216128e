import type { DecodeFault } from '../inspection/decode-fault.ts';

/** What can be wrong with a credential public key (WebAuthn L3 §5.8.5, §6.5.1). */
export type CoseKeyBreach =
  /** A parameter is missing that every key, or every key of its type, has. */
  | 'incomplete'
  | 'wrong-type'
  /** A sign bit instead of `y`, where the algorithm forbids it. */
  | 'compressed-point'
  | 'wrong-length'
  | 'off-curve'
  /** An RSA number that no key has: an even one, an exponent below 3 or not below the modulus. */
  | 'no-key-number'
  /** A key type or curve that the algorithm, or the key type, excludes. */
  | 'against-algorithm'
  | 'leading-zero'
  | 'optional-parameter';

interface BreachRow {
  readonly breach: CoseKeyBreach;
  /** True where the key is incomplete or no key, so that nothing it signs can be trusted; the others are odd, and verify. */
  readonly rejects: boolean;
  readonly is: (fault: DecodeFault) => boolean;
}

/** The first row that fits says what a fault of a credential public key is. */
export const coseKeyBreaches: readonly BreachRow[] = [
  { breach: 'incomplete', rejects: true, is: ({ code }) => code === 'missing-member' },
  {
    breach: 'compressed-point',
    rejects: true,
    is: ({ code, found }) => code === 'unexpected-type' && (found === 'true' || found === 'false'),
  },
  { breach: 'wrong-type', rejects: true, is: ({ code }) => code === 'unexpected-type' },
  { breach: 'wrong-length', rejects: true, is: ({ code }) => code === 'length-out-of-range' },
  {
    breach: 'off-curve',
    rejects: true,
    is: ({ code, found }) => code === 'unexpected-value' && found.includes('∉'),
  },
  {
    breach: 'leading-zero',
    rejects: false,
    is: ({ code, found }) => code === 'unexpected-value' && found.endsWith('[0] = 00'),
  },
  {
    breach: 'no-key-number',
    rejects: true,
    is: ({ code, expected }) =>
      code === 'unexpected-value' && (expected.endsWith('mod 2 = 1') || expected === 'e < n'),
  },
  { breach: 'against-algorithm', rejects: true, is: ({ code }) => code === 'unexpected-value' },
  { breach: 'optional-parameter', rejects: false, is: ({ code }) => code === 'unexpected-member' },
];

/** Undefined for a fault that is none of a key's own: the canonical form's, for instance. */
export function classifyCoseKeyFault(fault: DecodeFault): BreachRow | undefined {
  return coseKeyBreaches.find(({ is }) => is(fault));
}
