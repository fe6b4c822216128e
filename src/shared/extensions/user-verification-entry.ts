import type { ExtensionShape } from './extension-shape.ts';

/** FIDO Registry of Predefined Values 2.2 §3.1. */
const userVerificationMethods = {
  1: 'USER_VERIFY_PRESENCE_INTERNAL',
  2: 'USER_VERIFY_FINGERPRINT_INTERNAL',
  4: 'USER_VERIFY_PASSCODE_INTERNAL',
  8: 'USER_VERIFY_VOICEPRINT_INTERNAL',
  16: 'USER_VERIFY_FACEPRINT_INTERNAL',
  32: 'USER_VERIFY_LOCATION_INTERNAL',
  64: 'USER_VERIFY_EYEPRINT_INTERNAL',
  128: 'USER_VERIFY_PATTERN_INTERNAL',
  256: 'USER_VERIFY_HANDPRINT_INTERNAL',
  512: 'USER_VERIFY_NONE',
  1024: 'USER_VERIFY_ALL',
  2048: 'USER_VERIFY_PASSCODE_EXTERNAL',
  4096: 'USER_VERIFY_PATTERN_EXTERNAL',
};

/** FIDO Registry of Predefined Values 2.2 §3.2. */
const keyProtectionTypes = {
  1: 'KEY_PROTECTION_SOFTWARE',
  2: 'KEY_PROTECTION_HARDWARE',
  4: 'KEY_PROTECTION_TEE',
  8: 'KEY_PROTECTION_SECURE_ELEMENT',
  16: 'KEY_PROTECTION_REMOTE_HANDLE',
};

/** FIDO Registry of Predefined Values 2.2 §3.3. */
const matcherProtectionTypes = {
  1: 'MATCHER_PROTECTION_SOFTWARE',
  2: 'MATCHER_PROTECTION_TEE',
  4: 'MATCHER_PROTECTION_ON_CHIP',
};

/** The output of `uvm` (WebAuthn L2 §10.3): one to three factors, each userVerificationMethod, keyProtectionType, matcherProtectionType. */
export const userVerificationEntries: ExtensionShape = {
  type: 'array',
  least: 1,
  most: 3,
  elements: [
    {
      type: 'array',
      least: 3,
      most: 3,
      elements: [
        { type: 'integer', bits: userVerificationMethods },
        { type: 'integer', bits: keyProtectionTypes },
        { type: 'integer', bits: matcherProtectionTypes },
      ],
    },
  ],
};
