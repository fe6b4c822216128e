import { findCoseAlgorithm } from '../../cose/cose-algorithms.ts';
import type { RefineStatement } from './statement-members.ts';

/** `alg`: the name of a COSEAlgorithmIdentifier that has one. */
export const refineAlgorithm: RefineStatement = (node, { value }, { path }) => {
  const algorithm = path.length === 0 ? findCoseAlgorithm(value) : undefined;
  if (algorithm === undefined) return node;
  return { ...node, meaning: { code: 'algorithm', alg: algorithm.alg, name: algorithm.name } };
};
