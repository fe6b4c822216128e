import { describe, expect, it } from 'vitest';
import { nameTpmVendor } from '../../../src/shared/tpm/name-tpm-vendor.ts';
import { conformanceToolVendorId, tpmVendors } from '../../../src/shared/tpm/tpm-vendors.ts';

describe('nameTpmVendor', () => {
  it.each([
    ['id:494E5443', 'Intel'],
    ['id:49465800', 'Infineon'],
    ['id:4e544300', 'Nuvoton Technology'],
    ['id:414D4400', 'AMD'],
    ['id:53544D20', 'STMicroelectronics'],
    ['id:4D534654', 'Microsoft'],
    ['id:51434F4D', 'Qualcomm'],
    ['494E5443', undefined],
    ['id:INTC', undefined],
    ['id:00000000', undefined],
    [`id:${conformanceToolVendorId}`, undefined],
    ['', undefined],
  ])('names %j %s', (manufacturer, name) => {
    expect(nameTpmVendor(manufacturer)).toBe(name);
  });

  it('has only identifiers of four characters, filled up with zeros or a space', () => {
    for (const id of tpmVendors.keys()) {
      expect(Buffer.from(id, 'hex').toString('latin1')).toMatch(/^[A-Z]{3}(?:[A-Z]|\0| )$|^[A-Z]{2}\0\0$/);
    }
  });
});
