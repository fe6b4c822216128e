import type { FlagName } from '../inspection/field-meaning.ts';

/** The flags byte from its least significant bit (WebAuthn L3 §6.1). */
export const flagBits: readonly FlagName[] = ['UP', 'RFU1', 'UV', 'BE', 'BS', 'RFU2', 'AT', 'ED'];

const masks: Readonly<Record<FlagName, number>> = {
  UP: 0x01,
  RFU1: 0x02,
  UV: 0x04,
  BE: 0x08,
  BS: 0x10,
  RFU2: 0x20,
  AT: 0x40,
  ED: 0x80,
};

/** The value of one flag in the flags byte. */
export function hasFlag(byte: number, flag: FlagName): boolean {
  return (byte & masks[flag]) !== 0;
}
