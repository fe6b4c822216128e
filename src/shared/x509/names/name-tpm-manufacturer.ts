/**
 * Who made the TPM, by the four ASCII characters that it says of itself, ended early with zeros or spaces, as hexadecimal digits (TCG TPM
 * Vendor ID Registry, Family 1.2 and 2.0, version 1.07; Arm's from version 1.08).
 */
export const tpmManufacturers: Readonly<Record<string, string>> = {
  '414D4400': 'AMD',
  '414E5400': 'Ant Group',
  '41524D00': 'Arm',
  '41544D4C': 'Atmel',
  '4252434D': 'Broadcom',
  '4353434F': 'Cisco',
  '464C5953': 'Flyslice Technologies',
  '524F4343': 'Fuzhou Rockchip',
  '474F4F47': 'Google',
  '48504900': 'HPI',
  '48504500': 'HPE',
  '48495349': 'Huawei',
  '49424D00': 'IBM',
  '49465800': 'Infineon',
  '494E5443': 'Intel',
  '4C454E00': 'Lenovo',
  '4D534654': 'Microsoft',
  '4E534D20': 'National Semiconductor',
  '4E545A00': 'Nationz',
  '4E534700': 'NSING',
  '4E544300': 'Nuvoton Technology',
  '51434F4D': 'Qualcomm',
  '534D534E': 'Samsung',
  '53454345': 'SecEdge',
  '534E5300': 'Sinosun',
  '534D5343': 'SMSC',
  '53544D20': 'STMicroelectronics',
  '54584E00': 'Texas Instruments',
  '57454300': 'Winbond',
  '5345414C': 'Wisekey',
};

/**
 * The maker that a TPM manufacturer attribute names: `id:494E5443` is Intel (TCG EK Credential Profile §3.1.2). Undefined for what the
 * registry does not know, as the `id:FFFFF1D0` of FIDO's conformance tools; also for the right four characters in another notation.
 */
export function nameTpmManufacturer(attribute: string): string | undefined {
  const [, id] = /^id:([0-9A-Fa-f]{8})$/.exec(attribute) ?? [];
  return id === undefined ? undefined : tpmManufacturers[id.toUpperCase()];
}
