import { tpmUint, tpmUint64, tpmYesNo } from './tpm-integers.ts';
import { tpmStructure } from './tpm-structure.ts';
import { tpmReference } from './tpm-type.ts';

const reference = tpmReference('TPMS_CLOCK_INFO');

/** TPMS_CLOCK_INFO: `clock` in milliseconds of powered time, how often the TPM was reset and restarted, and whether its clock may have gone back. */
export const tpmClockInfo = tpmStructure<true>(reference, (read) => {
  read('clock', tpmUint64(reference));
  read('resetCount', tpmUint(4, reference));
  read('restartCount', tpmUint(4, reference));
  read('safe', tpmYesNo);
  return true;
});
