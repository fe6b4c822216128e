import type { FieldNode } from '../inspection/field-node.ts';
import { findField } from '../inspection/field-path.ts';
import { anyType } from './der/any-type.ts';
import { choiceOf } from './der/choice-type.ts';
import type { DerType } from './der/der-type.ts';
import { integerType, nullType, objectIdentifierType } from './der/primitive-types.ts';
import { sequenceOfMembers } from './der/sequence-type.ts';
import { explicit } from './der/wrapped-types.ts';

const idRsassaPss = '1.2.840.113549.1.1.10';
const idMgf1 = '1.2.840.113549.1.1.8';

/** AlgorithmIdentifier (RFC 5280 §4.1.1.2): the object identifier decides what its parameters are. */
export const algorithmIdentifierType: DerType = sequenceOfMembers([
  { name: 'algorithm', type: objectIdentifierType },
  { name: 'parameters', type: parametersType, optional: true },
]);

/** RSASSA-PSS-params (RFC 4055 §3.1). A member that is not there has its default: SHA-1, MGF1 with SHA-1, 20, 1. */
const pssParametersType: DerType = sequenceOfMembers(
  [
    { name: 'hashAlgorithm', type: explicit(0, algorithmIdentifierType), optional: true },
    { name: 'maskGenAlgorithm', type: explicit(1, algorithmIdentifierType), optional: true },
    { name: 'saltLength', type: explicit(2, integerType), defaultValue: 20 },
    { name: 'trailerField', type: explicit(3, integerType), defaultValue: 1 },
  ],
  'RFC 4055 §3.1',
);

/** NULL, or a curve's name; only what is neither needs to be called by its tag. */
const otherParametersType = choiceOf('ANY', [nullType, objectIdentifierType, anyType]);

function parametersType(before: readonly FieldNode[]): DerType {
  const algorithm = findField(before, ['algorithm'])?.value;
  if (algorithm === idRsassaPss) return pssParametersType;
  return algorithm === idMgf1 ? algorithmIdentifierType : otherParametersType;
}
