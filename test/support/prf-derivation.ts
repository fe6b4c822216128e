import { createCipheriv, createDecipheriv, createECDH, createHash, createHmac, hkdfSync } from 'node:crypto';

/** PIN/UV auth protocols (CTAP 2.2 §6.5.6 and §6.5.7), computed by Node's cryptography and nothing of ours. */
export type PinUvAuthProtocol = 1 | 2;

/** `ecdh(x, Y)` and the KDF of the protocol. */
export function deriveSharedSecret(
  protocol: PinUvAuthProtocol,
  { privateKey, x, y }: { privateKey: Uint8Array; x: Uint8Array; y: Uint8Array },
): Buffer {
  const agreement = createECDH('prime256v1');
  agreement.setPrivateKey(privateKey);
  const z = agreement.computeSecret(Buffer.concat([Buffer.of(4), x, y]));
  if (protocol === 1) return createHash('sha256').update(z).digest();
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', z, Buffer.alloc(32), info, 32));
  return Buffer.concat([derive('CTAP2 HMAC key'), derive('CTAP2 AES key')]);
}

/** AES-256-CBC without padding: under protocol 1 with an IV of zeros, under protocol 2 with the IV in front of the ciphertext. */
export function encryptForAuthenticator(
  protocol: PinUvAuthProtocol,
  sharedSecret: Uint8Array,
  { plain, iv = Buffer.alloc(16) }: { plain: Uint8Array; iv?: Uint8Array },
): Buffer {
  const key = protocol === 1 ? sharedSecret : sharedSecret.subarray(32);
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return protocol === 1 ? encrypted : Buffer.concat([iv, encrypted]);
}

export function decryptFromAuthenticator(
  protocol: PinUvAuthProtocol,
  sharedSecret: Uint8Array,
  encrypted: Uint8Array,
): Buffer {
  const key = protocol === 1 ? sharedSecret : sharedSecret.subarray(32);
  const [iv, rest] =
    protocol === 1 ? [Buffer.alloc(16), encrypted] : [encrypted.subarray(0, 16), encrypted.subarray(16)];
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([decipher.update(rest), decipher.final()]);
}

/** `hmac-secret`: HMAC-SHA-256 of each salt under the credential's secret (CTAP 2.2 §12.7). */
export function computeHmacSecret(credRandom: Uint8Array, salts: readonly Uint8Array[]): readonly Buffer[] {
  return salts.map((salt) => createHmac('sha256', credRandom).update(salt).digest());
}

/** The salt for one input of `prf` (WebAuthn L3 §10.1.4). */
export function computePrfSalt(input: Uint8Array): Buffer {
  return createHash('sha256').update('WebAuthn PRF').update(Buffer.of(0)).update(input).digest();
}
