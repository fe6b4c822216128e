import { ByteCursor } from '../bytes/byte-cursor.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { tpmHashAlgorithm } from './tpm-algorithm-type.ts';
import { tpmDigestLengths } from './tpm-digest-lengths.ts';
import { tpmUint } from './tpm-integers.ts';
import { tpmSizedBytes } from './tpm-sized-bytes.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

const reference = tpmReference('TPM2B_NAME');
const sizedName = tpmSizedBytes('TPM2B_NAME');
const handle = tpmUint(4, tpmReference('TPM_HANDLE'));

/**
 * TPM2B_NAME: empty, a handle of four bytes, or nameAlg and a digest by it (TPM 2.0 Part 1, "Names"). Faults: a nameAlg that is no
 * hash (`unexpected-value`), a digest of another length than nameAlg's (`length-out-of-range`). The value is the name, nameAlg included.
 */
export const tpmName: TpmType<Uint8Array> = (cursor, name) => {
  const { node, value } = sizedName(cursor, name);
  if (value === undefined || value.length === 0 || node.head === undefined) return { node, value };
  const inside = new ByteCursor({ name: cursor.source, bytes: cursor.bytes }, node.head.end, node.span.end);
  if (value.length === 4) return { node: { ...node, children: [handle(inside, 'handle').node] }, value };
  const nameAlg = tpmHashAlgorithm(inside, 'nameAlg');
  if (nameAlg.value === undefined) return { node: { ...node, children: [nameAlg.node] }, value };
  const digest = readDigest(inside, nameAlg.value);
  return { node: { ...node, children: [nameAlg.node, digest] }, value };
};

function readDigest(cursor: ByteCursor, nameAlg: number): FieldNode {
  const value = cursor.bytes.subarray(cursor.offset, cursor.limit);
  const span = cursor.skipRest();
  const length = tpmDigestLengths.get(nameAlg);
  const faults: DecodeFault[] = [];
  if (length !== undefined && length !== value.length) {
    const [expected, found] = [formatByteCount(length), formatByteCount(value.length)];
    faults.push({ code: 'length-out-of-range', span, expected, found, reference });
  }
  return { name: 'digest', kind: 'bytes', span, value, children: [], faults, reference };
}
