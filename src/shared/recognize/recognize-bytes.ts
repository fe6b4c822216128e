import { recognizeStructure, type StructureReading } from './recognize-structure.ts';
import type { InputNotation, RecognizedInput, StructureKind } from './recognized-input.ts';

/** What the buffer of a structure that stands alone is called: spans name it. */
const sourceNames: Readonly<Record<StructureKind, string>> = {
  'attestation-object': 'attestationObject',
  'authenticator-data': 'authenticatorData',
  'client-data': 'clientDataJSON',
  'cose-key': 'credentialPublicKey',
  certificate: 'certificate',
  jws: 'jws',
  'tpm-attest': 'certInfo',
  'subject-public-key-info': 'subjectPublicKeyInfo',
  'ecdsa-signature': 'signature',
  der: 'der',
  json: 'json',
  cbor: 'cbor',
};

export function sourceNameOf(kind: StructureKind): string {
  return sourceNames[kind];
}

/** The one structure that these bytes most likely are. */
export function recognizeBytes(bytes: Uint8Array, notation: InputNotation): RecognizedInput {
  return fromReadings(recognizeStructure(bytes), { bytes, notation });
}

export function fromReadings(
  [best, ...others]: readonly StructureReading[],
  { bytes, notation }: { readonly bytes: Uint8Array; readonly notation: InputNotation },
): RecognizedInput {
  if (best === undefined) {
    const why = { code: 'bytes-of-no-known-form', seen: String(bytes.length) } as const;
    return { kind: 'nothing', notation, why, alternatives: [] };
  }
  const alternatives = others.map(({ kind }) => ({ kind, notation }));
  const structures = [{ kind: best.kind, buffer: { name: sourceNameOf(best.kind), bytes } }];
  return { kind: 'structures', notation, why: best.why, alternatives, structures };
}
