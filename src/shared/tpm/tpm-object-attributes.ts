import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { tpmUint } from './tpm-integers.ts';
import { type TpmField, tpmReference } from './tpm-type.ts';

/** TPMA_OBJECT from bit 0, the least significant; undefined: reserved. firmwareLimited and svnLimited since 1.83. */
export const tpmObjectAttributes: readonly (string | undefined)[] = [
  undefined,
  'fixedTPM',
  'stClear',
  undefined,
  'fixedParent',
  'sensitiveDataOrigin',
  'userWithAuth',
  'adminWithPolicy',
  'firmwareLimited',
  'svnLimited',
  'noDA',
  'encryptedDuplication',
  undefined,
  undefined,
  undefined,
  undefined,
  'restricted',
  'decrypt',
  'sign',
  'x509sign',
];

const reference = tpmReference('TPMA_OBJECT');
const attributesType = tpmUint(4, reference);
const allBits = Array.from({ length: 32 }, (_, bit) => bit);

/** TPMA_OBJECT: 32 bits, the named ones as `bit` nodes. Faults: reserved bits that are set (`reserved-bits-set`), which are shown too. */
export function tpmObjectAttributesType(cursor: ByteCursor, name: string): TpmField<number> {
  const { node, value } = attributesType(cursor, name);
  if (value === undefined) return { node, value };
  const { span } = node;
  const isSet = (bit: number) => ((value >>> bit) & 1) === 1;
  const reserved = allBits.filter((bit) => tpmObjectAttributes[bit] === undefined && isSet(bit));
  const shown = allBits.filter((bit) => tpmObjectAttributes[bit] !== undefined || isSet(bit));
  const children = shown.map(
    (bit): FieldNode => ({
      name: tpmObjectAttributes[bit] ?? 'reserved',
      kind: 'bit',
      span,
      value: isSet(bit),
      bit,
      children: [],
      faults: [],
      reference,
    }),
  );
  const expected = reserved.map((bit) => `bit ${bit} = 0`).join(', ');
  const found = `0x${value.toString(16).padStart(8, '0')}`;
  const faults =
    reserved.length === 0 ? [] : [{ code: 'reserved-bits-set', span, expected, found, reference } as const];
  return { node: { ...node, kind: 'flags', children, faults }, value };
}
