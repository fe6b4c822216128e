import { tpmHashAlgorithm } from './tpm-algorithm-type.ts';
import { tpmClockInfo } from './tpm-clock-info.ts';
import { tpmUint, tpmUint64, tpmYesNo } from './tpm-integers.ts';
import { tpmName } from './tpm-name.ts';
import { tpmPcrSelectionList } from './tpm-pcr-selection.ts';
import { tpmSizedBytes } from './tpm-sized-bytes.ts';
import { tpmStructure } from './tpm-structure.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

/** What the TPM vouches for, and of a certified object its names. */
export interface TpmAttested {
  readonly certify?: { readonly name: Uint8Array; readonly qualifiedName: Uint8Array };
}

const digest = tpmSizedBytes('TPM2B_DIGEST');

const certifyInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_CERTIFY_INFO'), (read) => {
  const name = read('name', tpmName);
  const qualifiedName = read('qualifiedName', tpmName);
  return name && qualifiedName && { certify: { name, qualifiedName } };
});

const creationInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_CREATION_INFO'), (read) => {
  read('objectName', tpmName);
  read('creationHash', digest);
  return {};
});

const quoteInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_QUOTE_INFO'), (read) => {
  read('pcrSelect', tpmPcrSelectionList);
  read('pcrDigest', digest);
  return {};
});

const commandAuditInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_COMMAND_AUDIT_INFO'), (read) => {
  read('auditCounter', tpmUint64(tpmReference('TPMS_COMMAND_AUDIT_INFO')));
  read('digestAlg', tpmHashAlgorithm);
  read('auditDigest', digest);
  read('commandDigest', digest);
  return {};
});

const sessionAuditInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_SESSION_AUDIT_INFO'), (read) => {
  read('exclusiveSession', tpmYesNo);
  read('sessionDigest', digest);
  return {};
});

const timeInfo = tpmStructure<true>(tpmReference('TPMS_TIME_INFO'), (read) => {
  read('time', tpmUint64(tpmReference('TPMS_TIME_INFO')));
  read('clockInfo', tpmClockInfo);
  return true;
});

const timeAttestInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_TIME_ATTEST_INFO'), (read) => {
  read('time', timeInfo);
  read('firmwareVersion', tpmUint64(tpmReference('TPMS_TIME_ATTEST_INFO')));
  return {};
});

const nvCertifyInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_NV_CERTIFY_INFO'), (read) => {
  read('indexName', tpmName);
  read('offset', tpmUint(2, tpmReference('TPMS_NV_CERTIFY_INFO')));
  read('nvContents', tpmSizedBytes('TPM2B_MAX_NV_BUFFER'));
  return {};
});

const nvDigestCertifyInfo = tpmStructure<TpmAttested>(tpmReference('TPMS_NV_DIGEST_CERTIFY_INFO'), (read) => {
  read('indexName', tpmName);
  read('nvDigest', digest);
  return {};
});

/** TPMU_ATTEST: the structure that each TPMI_ST_ATTEST announces. */
export const tpmAttestedTypes: ReadonlyMap<number, TpmType<TpmAttested>> = new Map([
  [0x8014, nvCertifyInfo],
  [0x8015, commandAuditInfo],
  [0x8016, sessionAuditInfo],
  [0x8017, certifyInfo],
  [0x8018, quoteInfo],
  [0x8019, timeAttestInfo],
  [0x801a, creationInfo],
  [0x801c, nvDigestCertifyInfo],
]);
