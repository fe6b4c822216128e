import { findCoseAlgorithm } from '../cose/cose-algorithms.ts';
import type { FieldMeaning } from '../inspection/field-meaning.ts';
import type { FieldValue } from '../inspection/field-node.ts';

/** The meaning of a COSEAlgorithmIdentifier that has a name, undefined for any other value. */
export function explainAlgorithm(alg: FieldValue | undefined): FieldMeaning | undefined {
  const algorithm = findCoseAlgorithm(alg);
  return algorithm && { code: 'algorithm', alg: algorithm.alg, name: algorithm.name };
}
