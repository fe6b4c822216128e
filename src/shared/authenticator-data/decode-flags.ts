import type { ByteSpan } from '../bytes/byte-span.ts';
import { formatHex } from '../bytes/hex.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { draftField, type FieldDraft, noFaults } from '../inspection/field-draft.ts';
import type { FieldMeaning } from '../inspection/field-meaning.ts';
import type { AuthenticatorFlags } from './authenticator-data.ts';
import { flagBits, hasFlag } from './flag-bits.ts';

/** What an authenticator signs: a new credential (`attestation`) or an authentication (`assertion`). */
export type AuthenticatorDataUse = 'attestation' | 'assertion';

const reference = 'WebAuthn L3 §6.1';

/** By bit, what it means clear and set. */
const meanings: readonly (readonly [FieldMeaning, FieldMeaning])[] = flagBits.map((flag) => [
  { code: 'flag', flag, set: false },
  { code: 'flag', flag, set: true },
]);

/** BE and BS together: by what they are as a number, BE before BS. */
const combinations: readonly FieldMeaning[] = [
  { code: 'backup', backup: 'single-device' },
  { code: 'backup', backup: 'not-allowed' },
  { code: 'backup', backup: 'multi-device' },
  { code: 'backup', backup: 'backed-up' },
];

/**
 * Tells of the flags byte in `node` its eight bits (WebAuthn L3 §6.1), and what BE and BS mean together. Faults: RFU1 or RFU2 set (`reserved-bits-set`), BS
 * without BE (`flag-contradicts-data`, §6.1.3), AT against the use: attested credential data belongs to every attestation and to no
 * assertion (`flag-contradicts-data`).
 */
export function decodeFlags(node: FieldDraft, byte: number, use: AuthenticatorDataUse): AuthenticatorFlags {
  node.value = byte;
  node.meaning = combinations[(hasFlag(byte, 'BE') ? 2 : 0) + (hasFlag(byte, 'BS') ? 1 : 0)];
  node.children = bitsOf(byte, node.span);
  node.faults = lintFlags(byte, node.span, use);
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

/** Of every byte the latest bits: most authenticator data stands where the one before stood, and nobody writes to a bit. */
const known: { readonly span: ByteSpan; readonly bits: readonly FieldDraft[] }[] = [];

function bitsOf(byte: number, span: ByteSpan): readonly FieldDraft[] {
  const latest = known[byte];
  if (latest?.span.start === span.start && latest.span.source === span.source) return latest.bits;
  const bits = flagBits.map((name, bit) => createBit(name, bit, { byte, span }));
  known[byte] = { span, bits };
  return bits;
}

function createBit(name: string, bit: number, { byte, span }: { byte: number; span: ByteSpan }): FieldDraft {
  const set = ((byte >> bit) & 1) === 1;
  const node = draftField(name, 'bit', span);
  node.value = set;
  node.meaning = meanings[bit]?.[set ? 1 : 0];
  node.bit = bit;
  node.reference = reference;
  return node;
}

function lintFlags(byte: number, span: ByteSpan, use: AuthenticatorDataUse): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  if (hasFlag(byte, 'RFU1') || hasFlag(byte, 'RFU2')) {
    const [expected, found] = ['RFU1 = 0, RFU2 = 0', `0x${formatHex(Uint8Array.of(byte))}`];
    faults.push({ code: 'reserved-bits-set', span, expected, found, reference });
  }
  if (hasFlag(byte, 'BS') && !hasFlag(byte, 'BE')) {
    const [expected, found] = ['BE = 1 | BS = 0', 'BE = 0, BS = 1'];
    faults.push({
      code: 'flag-contradicts-data',
      span,
      expected,
      found,
      reference: 'WebAuthn L3 §6.1.3',
    });
  }
  const attested = hasFlag(byte, 'AT');
  if (attested !== (use === 'attestation')) {
    const [expected, found] = attested ? ['AT = 0', 'AT = 1'] : ['AT = 1', 'AT = 0'];
    faults.push({ code: 'flag-contradicts-data', span, expected, found, reference });
  }
  return faults.length > 0 ? faults : noFaults;
}
