import type { AttestationFormat } from './attestation-format.ts';
import { androidKey } from './formats/android-key.ts';
import { androidSafetyNet } from './formats/android-safetynet.ts';
import { apple } from './formats/apple.ts';
import { createCompound } from './formats/compound.ts';
import { fidoU2f } from './formats/fido-u2f.ts';
import { none } from './formats/none.ts';
import { packed } from './formats/packed.ts';
import { tpm } from './formats/tpm.ts';

const singleFormats: readonly AttestationFormat[] = [
  packed,
  tpm,
  androidKey,
  androidSafetyNet,
  fidoU2f,
  none,
  apple,
];

/** The formats that WebAuthn L3 §8 defines. */
export const attestationFormats: readonly AttestationFormat[] = [
  ...singleFormats,
  createCompound(singleFormats),
];

/** The format with this identifier, matched case-sensitively (WebAuthn L3 §8.1); undefined for an unknown one. */
export function findAttestationFormat(fmt: unknown): AttestationFormat | undefined {
  return attestationFormats.find((format) => format.fmt === fmt);
}
