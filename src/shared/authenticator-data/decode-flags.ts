import type { ByteSpan } from '../bytes/byte-span.ts';
import { formatHex } from '../bytes/hex.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { AuthenticatorFlags } from './authenticator-data.ts';
import { flagBits, hasFlag } from './flag-bits.ts';

/** What an authenticator signs: a new credential (`attestation`) or an authentication (`assertion`). */
export type AuthenticatorDataUse = 'attestation' | 'assertion';

/**
 * The flags byte at `span` with its eight bits (WebAuthn L3 §6.1). Faults: RFU1 or RFU2 set (`reserved-bits-set`), BS
 * without BE (`flag-contradicts-data`, §6.1.3), AT against the use: attested credential data belongs to every attestation and to no
 * assertion (`flag-contradicts-data`).
 */
export function decodeFlags(
  byte: number,
  span: ByteSpan,
  use: AuthenticatorDataUse,
): { readonly node: FieldNode; readonly flags: AuthenticatorFlags } {
  const node: FieldNode = {
    name: 'flags',
    kind: 'flags',
    span,
    value: byte,
    children: flagBits.map((flag, bit) => ({
      name: flag,
      kind: 'bit',
      span,
      value: hasFlag(byte, flag),
      meaning: { code: 'flag', flag, set: hasFlag(byte, flag) },
      bit,
      children: [],
      faults: [],
      reference: 'WebAuthn L3 §6.1',
    })),
    faults: lintFlags(byte, span, use),
    reference: 'WebAuthn L3 §6.1',
  };
  return { node, flags: readFlags(byte) };
}

function readFlags(byte: number): AuthenticatorFlags {
  return {
    userPresent: hasFlag(byte, 'UP'),
    userVerified: hasFlag(byte, 'UV'),
    backupEligible: hasFlag(byte, 'BE'),
    backupState: hasFlag(byte, 'BS'),
    attestedCredentialDataIncluded: hasFlag(byte, 'AT'),
    extensionDataIncluded: hasFlag(byte, 'ED'),
    byte,
  };
}

function lintFlags(byte: number, span: ByteSpan, use: AuthenticatorDataUse): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  if (hasFlag(byte, 'RFU1') || hasFlag(byte, 'RFU2')) {
    const found = `0x${formatHex(Uint8Array.of(byte))}`;
    faults.push({
      code: 'reserved-bits-set',
      span,
      expected: 'RFU1 = 0, RFU2 = 0',
      found,
      reference: 'WebAuthn L3 §6.1',
    });
  }
  if (hasFlag(byte, 'BS') && !hasFlag(byte, 'BE')) {
    const reference = 'WebAuthn L3 §6.1.3';
    faults.push({
      code: 'flag-contradicts-data',
      span,
      expected: 'BE = 1 | BS = 0',
      found: 'BE = 0, BS = 1',
      reference,
    });
  }
  const attested = hasFlag(byte, 'AT');
  if (attested !== (use === 'attestation')) {
    const [expected, found] = attested ? ['AT = 0', 'AT = 1'] : ['AT = 1', 'AT = 0'];
    const reference = 'WebAuthn L3 §6.1';
    faults.push({ code: 'flag-contradicts-data', span, expected, found, reference });
  }
  return faults;
}
