import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { decodeWhole } from './decode-whole.ts';
import { tpmAlgorithm, tpmHashAlgorithmOrNone } from './tpm-algorithm-type.ts';
import { tpmObjectAttributesType } from './tpm-object-attributes.ts';
import { tpmPublicParts } from './tpm-public-parts.ts';
import { tpmSizedBytes } from './tpm-sized-bytes.ts';
import { tpmStructure } from './tpm-structure.ts';
import type { TpmPublicArea } from './tpm-structures.ts';
import { tpmReference } from './tpm-type.ts';

const reference = tpmReference('TPMT_PUBLIC');
const publicType = tpmAlgorithm('TPMI_ALG_PUBLIC', [...tpmPublicParts.keys()]);
const authPolicyType = tpmSizedBytes('TPM2B_DIGEST');

/**
 * Decodes everything up to the cursor's limit as TPMT_PUBLIC, the `pubArea` of a tpm attestation (WebAuthn L3 §8.3): type, nameAlg, objectAttributes,
 * authPolicy, and the parameters and unique of the type. Faults: an algorithm or curve that cannot stand where it does (`unexpected-value`),
 * `reserved-bits-set` in objectAttributes, `truncated` where the bytes end or a size is greater than what is left, `trailing-bytes`. An exponent of 0 is
 * given as the 65537 that it stands for.
 */
export function decodeTpmPublic(
  cursor: ByteCursor,
  name: string,
): { readonly node: FieldNode; readonly publicArea?: TpmPublicArea } {
  const start = cursor.offset;
  const { node, value } = decodeWhole(
    cursor,
    name,
    tpmStructure<Omit<TpmPublicArea, 'bytes'>>(reference, (read) => {
      const type = read('type', publicType);
      const nameAlg = read('nameAlg', tpmHashAlgorithmOrNone);
      const objectAttributes = read('objectAttributes', tpmObjectAttributesType);
      read('authPolicy', authPolicyType);
      if (type === undefined || nameAlg === undefined || objectAttributes === undefined) return undefined;
      const unique = tpmPublicParts.get(type)?.(read);
      return unique && { type, nameAlg, objectAttributes, unique };
    }),
  );
  if (value === undefined) return { node };
  return { node, publicArea: { bytes: cursor.bytes.subarray(start, cursor.offset), ...value } };
}
