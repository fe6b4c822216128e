/**
 * Signature algorithms of the IANA registry "COSE Algorithms" that no WebAuthn text names and nothing here computes: HSS-LMS (RFC 8778),
 * WalnutDSA (RFC 9021), and ECDSA on the Brainpool curves (RFC 9864 §2.1).
 */
const others: ReadonlySet<number> = new Set([-46, -260, -265, -266, -267, -268]);
/** Numbers below are for private use. */
const leastRegistered = -65536;

/** True for an algorithm that may sign, though not here. */
export function isRegisteredElsewhere(alg: number): boolean {
  return others.has(alg) || alg < leastRegistered;
}
