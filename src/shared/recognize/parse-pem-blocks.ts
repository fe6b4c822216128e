import { readByteNotations } from './read-byte-notation.ts';
import { sourceNameOf } from './recognize-bytes.ts';
import { recognizeStructure } from './recognize-structure.ts';
import type { RecognizedInput, RecognizedStructure, StructureKind } from './recognized-input.ts';

const block = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/gu;

const labels: Readonly<Record<string, StructureKind>> = {
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'TRUSTED CERTIFICATE': 'certificate',
  'PUBLIC KEY': 'subject-public-key-info',
};

/** Every block of a PEM text (RFC 7468), in order; a label that nothing here is for is read by what its bytes are. */
export function parsePem(text: string): RecognizedInput {
  const structures: RecognizedStructure[] = [];
  const seen: string[] = [];
  for (const [, label = '', body = ''] of text.matchAll(block)) {
    const bytes = readByteNotations(body).find(
      ({ notation }) => notation === 'base64' || notation === 'base64url',
    )?.bytes;
    if (bytes === undefined) continue;
    seen.push(label);
    const kind = labels[label] ?? recognizeStructure(bytes)[0]?.kind ?? 'der';
    const count = structures.filter((structure) => structure.kind === kind).length;
    const name = sourceNameOf(kind);
    structures.push({ kind, buffer: { name: count === 0 ? name : `${name}[${count}]`, bytes } });
  }
  const why = { code: 'pem-label', seen: seen.join(', ') } as const;
  if (structures.length === 0) {
    return {
      kind: 'nothing',
      notation: 'pem',
      why: { code: 'text-of-no-known-form', seen: 'PEM' },
      alternatives: [],
    };
  }
  return { kind: 'structures', notation: 'pem', why, alternatives: [], structures };
}
