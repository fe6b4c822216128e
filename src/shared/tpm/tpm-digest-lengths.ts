/** The bytes of a digest by each of the registry's hash algorithms; an algorithm that is not here is no hash. */
export const tpmDigestLengths: ReadonlyMap<number, number> = new Map([
  [0x0004, 20],
  [0x000b, 32],
  [0x000c, 48],
  [0x000d, 64],
  [0x000e, 24],
  [0x0012, 32],
  [0x0027, 32],
  [0x0028, 48],
  [0x0029, 64],
  [0x002c, 24],
  [0x002d, 32],
  [0x002e, 64],
]);
