import type { SignatureRequest } from './cryptography.ts';

/**
 * One implementation of signatures. It is asked with a key of sound form that fits the scheme and a signature of sound encoding. Undefined
 * where it does not have the algorithm, or refuses the key for a reason of its own; the next implementation is asked then.
 */
export type SignatureVerifier = (request: SignatureRequest) => boolean | undefined;
