import { tpmVendors } from './tpm-vendors.ts';

/**
 * The maker that a TPM manufacturer attribute names: `id:494E5443` is Intel (TCG EK Credential Profile §3.1.2). Undefined for
 * what the registry does not know; also for the right four characters in another notation.
 */
export function nameTpmVendor(manufacturer: string): string | undefined {
  const digits = /^id:([0-9A-Fa-f]{8})$/.exec(manufacturer)?.[1];
  return digits === undefined ? undefined : tpmVendors.get(digits.toUpperCase());
}
