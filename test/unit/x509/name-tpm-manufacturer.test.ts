import { describe, expect, it } from 'vitest';
import {
  nameTpmManufacturer,
  tpmManufacturers,
} from '../../../src/shared/x509/names/name-tpm-manufacturer.ts';

describe('nameTpmManufacturer', () => {
  it.each([
    ['id:494E5443', 'Intel'],
    ['id:49465800', 'Infineon'],
    ['id:4e544300', 'Nuvoton Technology'],
    ['id:414D4400', 'AMD'],
    ['id:53544D20', 'STMicroelectronics'],
    ['id:4D534654', 'Microsoft'],
    ['id:51434F4D', 'Qualcomm'],
    ['id:41524D00', 'Arm'],
    ['494E5443', undefined],
    ['id:INTC', undefined],
    ['id:00000000', undefined],
    ['id:FFFFF1D0', undefined],
    ['', undefined],
  ])('names %j %s', (manufacturer, name) => {
    expect(nameTpmManufacturer(manufacturer)).toBe(name);
  });

  it('has only identifiers of four characters, filled up with zeros or a space', () => {
    for (const id of Object.keys(tpmManufacturers)) {
      expect(Buffer.from(id, 'hex').toString('latin1')).toMatch(/^[A-Z]{3}(?:[A-Z]|\0| )$|^[A-Z]{2}\0\0$/);
    }
  });
});
