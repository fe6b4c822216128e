import type { FlagName } from '../inspection/field-meaning.ts';

/** The flags byte from its least significant bit (WebAuthn L3 §6.1). */
export const flagBits: readonly FlagName[] = ['UP', 'RFU1', 'UV', 'BE', 'BS', 'RFU2', 'AT', 'ED'];

/** The value of one flag in the flags byte. */
export function hasFlag(byte: number, flag: FlagName): boolean {
  return (byte & (1 << flagBits.indexOf(flag))) !== 0;
}
