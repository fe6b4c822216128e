import type { FieldNode } from '../inspection/field-node.ts';
import { tpmHashAlgorithm } from './tpm-algorithm-type.ts';
import { tpmUint, truncatedField } from './tpm-integers.ts';
import { tpmStructure } from './tpm-structure.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

const reference = tpmReference('TPMS_PCR_SELECTION');
const count = tpmUint(4, tpmReference('TPML_PCR_SELECTION'));

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

/** TPML_PCR_SELECTION: a count in 32 bits and that many selections. A count of more than there are ends where the bytes do. */
export const tpmPcrSelectionList: TpmType<number> = (cursor, name) => {
  const start = cursor.offset;
  const selections = count(cursor, 'count');
  const children: FieldNode[] = [selections.node];
  let value = selections.value;
  for (let index = 0; value !== undefined && index < (selections.value ?? 0); index++) {
    const selection = pcrSelection(cursor, `[${index}]`);
    children.push(selection.node);
    if (selection.value === undefined) value = undefined;
  }
  const span = cursor.spanFrom(start);
  return {
    node: { name, kind: 'array', span, children, faults: [], reference: tpmReference('TPML_PCR_SELECTION') },
    value,
  };
};
