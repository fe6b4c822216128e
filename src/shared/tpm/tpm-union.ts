import { tpmAlgorithm } from './tpm-algorithm-type.ts';
import { type ReadMember, tpmStructure } from './tpm-structure.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

/** Reads what one selector announces; true where it could all be read. */
export type UnionArm = (read: ReadMember) => true | undefined;

/**
 * A structure of an algorithm and what that algorithm has for details (TPMT_RSA_SCHEME, TPMT_SYM_DEF_OBJECT …). Behind an
 * algorithm that has no arm nothing can be found (`unexpected-value`). The value is the algorithm.
 */
export function tpmUnion(
  structure: string,
  selector: string,
  arms: ReadonlyMap<number, UnionArm>,
): TpmType<number> {
  const algorithmType = tpmAlgorithm(structure, [...arms.keys()]);
  return tpmStructure(tpmReference(structure), (read) => {
    const algorithm = read(selector, algorithmType);
    if (algorithm === undefined) return undefined;
    return arms.get(algorithm)?.(read) === true ? algorithm : undefined;
  });
}

/** Nothing stands behind the selector. */
export const noDetails: UnionArm = () => true;
