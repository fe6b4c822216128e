import { sha256 } from '@noble/hashes/sha2.js';
import { concatenateBytes } from '../bytes/concatenate-bytes.ts';

const context = Uint8Array.from('WebAuthn PRF\0', (character) => character.charCodeAt(0));

/**
 * The salt that a client sends to the authenticator for one input of the `prf` extension: SHA-256("WebAuthn PRF" ‖ 00 ‖ input), 32
 * bytes (WebAuthn L3 §10.1.4). Two pages with one input get one output; the page's own input never reaches the authenticator.
 */
export function derivePrfSalt(input: Uint8Array): Uint8Array {
  return sha256(concatenateBytes([context, input]));
}
