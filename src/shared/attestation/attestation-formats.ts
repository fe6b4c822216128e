import type { AttestationFormat } from './attestation-format.ts';
import { none } from './formats/none.ts';
import { packed } from './formats/packed.ts';

/** The formats that WebAuthn L3 §8 defines. */
export const attestationFormats: readonly AttestationFormat[] = [
  packed,
  { fmt: 'tpm', reference: 'WebAuthn L3 §8.3' },
  { fmt: 'android-key', reference: 'WebAuthn L3 §8.4' },
  { fmt: 'android-safetynet', reference: 'WebAuthn L3 §8.5' },
  { fmt: 'fido-u2f', reference: 'WebAuthn L3 §8.6' },
  none,
  { fmt: 'apple', reference: 'WebAuthn L3 §8.8' },
  { fmt: 'compound', reference: 'WebAuthn L3 §8.9' },
];

export function findAttestationFormat(fmt: unknown): AttestationFormat | undefined {
  return attestationFormats.find((format) => format.fmt === fmt);
}
