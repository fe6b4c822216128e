import { type PemProblem, parsePem } from '../x509/pem.ts';
import { sourceNameOf } from './recognize-bytes.ts';
import { recognizeStructure } from './recognize-structure.ts';
import type { RecognizedInput, RecognizedStructure, StructureKind } from './recognized-input.ts';

const labels: Readonly<Record<string, StructureKind>> = {
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'TRUSTED CERTIFICATE': 'certificate',
  'PUBLIC KEY': 'subject-public-key-info',
};

const none = { notation: 'pem', alternatives: [] } as const;

/** Every block of a PEM text (RFC 7468), in order; a label that nothing here is for is read by what its bytes are. */
export function recognizePem(text: string): RecognizedInput {
  const structures: RecognizedStructure[] = [];
  const seen: string[] = [];
  let problem: PemProblem | undefined;
  for (const block of parsePem(text)) {
    problem ??= block.problem;
    const { label, bytes } = block;
    if (bytes === undefined || bytes.length === 0) continue;
    seen.push(label);
    const kind = labels[label] ?? recognizeStructure(bytes)[0]?.kind ?? 'der';
    const count = structures.filter((structure) => structure.kind === kind).length;
    const name = sourceNameOf(kind);
    structures.push({ kind, buffer: { name: count === 0 ? name : `${name}[${count}]`, bytes } });
  }
  // Some blocks would be a part of what was given, and nobody would see that the rest is missing.
  if (problem !== undefined || structures.length === 0) {
    const where = problem === undefined ? 'PEM' : `${problem.code} at character ${problem.offset}`;
    return { ...none, kind: 'nothing', why: { code: 'broken-pem', seen: where } };
  }
  return { ...none, kind: 'structures', why: { code: 'pem-label', seen: seen.join(', ') }, structures };
}
