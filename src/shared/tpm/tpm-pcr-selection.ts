import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { tpmHashAlgorithm } from './tpm-algorithm-type.ts';
import { tpmUint, truncatedField } from './tpm-integers.ts';
import { tpmStructure } from './tpm-structure.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

const reference = tpmReference('TPMS_PCR_SELECTION');
const listReference = tpmReference('TPML_PCR_SELECTION');
const count = tpmUint(4, listReference);

/** A bit for each platform configuration register, in as many octets as stand before them. */
const pcrSelect: TpmType<Uint8Array> = (cursor, name) => {
  const start = cursor.offset;
  const sizeofSelect = cursor.readUint(1);
  if (sizeofSelect === undefined) return truncatedField(cursor, name, { expected: 1, reference });
  const head = cursor.spanFrom(start);
  const value = cursor.readBytes(sizeofSelect);
  if (value !== undefined) {
    const span = cursor.spanFrom(start);
    return { node: { name, kind: 'bytes', span, head, value, children: [], faults: [], reference }, value };
  }
  const { node } = truncatedField(cursor, name, { expected: sizeofSelect, reference });
  return { node: { ...node, span: cursor.spanFrom(start), head }, value };
};

const pcrSelection = tpmStructure<true>(reference, (read) => {
  read('hash', tpmHashAlgorithm);
  read('pcrSelect', pcrSelect);
  return true;
});

/** A TPM has one bank of registers for each hash that it knows, and no registry knows more. */
const mostSelections = 16;

/** TPML_PCR_SELECTION: a count in 32 bits and that many selections. Faults: a count of more than 16 (`length-out-of-range`), behind which nothing is read. */
export const tpmPcrSelectionList: TpmType<number> = (cursor, name) => {
  const start = cursor.offset;
  const selections = count(cursor, 'count');
  const announced = selections.value ?? 0;
  const children: FieldNode[] = [announced > mostSelections ? faultCount(selections.node) : selections.node];
  let value = announced > mostSelections ? undefined : selections.value;
  for (let index = 0; value !== undefined && index < announced; index++) {
    const selection = pcrSelection(cursor, `[${index}]`);
    children.push(selection.node);
    if (selection.value === undefined) value = undefined;
  }
  const span = cursor.spanFrom(start);
  return {
    node: { name, kind: 'array', span, children, faults: [], reference: listReference },
    value,
  };
};

function faultCount(node: FieldNode): FieldNode {
  const { span, value } = node;
  const [expected, found] = [`≤ ${mostSelections}`, `${value}`];
  const fault: DecodeFault = { code: 'length-out-of-range', span, expected, found, reference: listReference };
  return { ...node, faults: [fault] };
}
