import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { decodeWhole } from './decode-whole.ts';
import { type TpmAttested, tpmAttestedTypes } from './tpm-attested.ts';
import { tpmClockInfo } from './tpm-clock-info.ts';
import { tpmConstant, tpmUint64 } from './tpm-integers.ts';
import { tpmName } from './tpm-name.ts';
import { tpmSizedBytes } from './tpm-sized-bytes.ts';
import { type ReadMember, tpmStructure } from './tpm-structure.ts';
import { tpmStructureTags } from './tpm-structure-tags.ts';
import type { TpmAttest } from './tpm-structures.ts';
import { tpmReference } from './tpm-type.ts';

const reference = tpmReference('TPMS_ATTEST');

/** "ÿTCG": what the TPM signs begins with it, and nothing else that its restricted keys may sign does. */
export const tpmGeneratedValue = 0xff544347;

const magicType = tpmConstant(4, {
  names: new Map([[tpmGeneratedValue, 'TPM_GENERATED_VALUE']]),
  reference: tpmReference('TPM_GENERATED'),
});
const attestTag = tpmConstant(2, {
  names: tpmStructureTags,
  allowed: [...tpmAttestedTypes.keys()],
  notation: 'TPMI_ST_ATTEST',
  reference: tpmReference('TPMI_ST_ATTEST'),
});
const extraDataType = tpmSizedBytes('TPM2B_DATA');
const firmwareVersion = tpmUint64(reference);

/**
 * Decodes everything up to the cursor's limit as TPMS_ATTEST, the `certInfo` of a tpm attestation (WebAuthn L3 §8.3): magic, type,
 * qualifiedSigner, extraData, clockInfo, firmwareVersion, and what the type announces. Faults: another magic, type or algorithm than there are
 * (`unexpected-value`), `truncated` where the bytes end or a size is greater than what is left, `length-out-of-range` for a digest that is not of its
 * algorithm's length, `trailing-bytes`. `attest` is there as soon as extraData is.
 */
export function decodeTpmAttest(
  cursor: ByteCursor,
  name: string,
): { readonly node: FieldNode; readonly attest?: TpmAttest } {
  const spanOf = (view: Uint8Array) => spanOfView(cursor, view);
  let attest: TpmAttest | undefined;
  const { node } = decodeWhole(
    cursor,
    name,
    tpmStructure(reference, (read) => {
      const magic = read('magic', magicType);
      const type = read('type', attestTag);
      const qualifiedSigner = read('qualifiedSigner', tpmName);
      const extraData = read('extraData', extraDataType);
      if (magic === undefined || type === undefined || !qualifiedSigner || !extraData) return undefined;
      attest = { magic, type, qualifiedSigner, extraData, extraDataSpan: spanOf(extraData) };
      read('clockInfo', tpmClockInfo);
      read('firmwareVersion', firmwareVersion);
      const attested = readAttested(read, type);
      if (attested?.certify === undefined) return attested;
      attest = { ...attest, certify: { ...attested.certify, nameSpan: spanOf(attested.certify.name) } };
      return attested;
    }),
  );
  return attest === undefined ? { node } : { node, attest };
}

function readAttested(read: ReadMember, type: number): TpmAttested | undefined {
  const attestedType = tpmAttestedTypes.get(type);
  return attestedType && read('attested', attestedType);
}

function spanOfView({ source, bytes }: ByteCursor, view: Uint8Array): ByteSpan {
  const start = view.byteOffset - bytes.byteOffset;
  return byteSpan(source, start, start + view.length);
}
