import type { DecodeFaultCode } from '../../inspection/decode-fault.ts';
import type { BackupMeaning, FlagName } from '../../inspection/field-meaning.ts';

const flags: Record<FlagName, { readonly set: string; readonly clear: string }> = {
  UP: { set: 'somebody touched it', clear: 'nobody touched it' },
  RFU1: { set: 'reserved, but set', clear: 'reserved' },
  UV: { set: 'somebody proved who', clear: 'nobody proved who' },
  BE: { set: 'may be synced', clear: 'stays on one device' },
  BS: { set: 'is synced now', clear: 'is not synced now' },
  RFU2: { set: 'reserved, but set', clear: 'reserved' },
  AT: { set: 'a new key follows', clear: 'no key follows' },
  ED: { set: 'extensions follow', clear: 'no extensions follow' },
};

const backup: Record<BackupMeaning, string> = {
  'single-device': 'a passkey of one device',
  'not-allowed': 'BS without BE is not allowed',
  'multi-device': 'a passkey that may be synced, and is not',
  'backed-up': 'a synced passkey',
};

const faults: Record<DecodeFaultCode, string> = {
  truncated: 'the bytes end too early',
  'trailing-bytes': 'bytes left over at the end',
  'duplicate-map-key': 'this key stands in the map twice',
  'non-canonical-length': 'not in the shortest form',
  'indefinite-length': 'indefinite length is not allowed',
  'map-keys-out-of-order': 'the map keys are out of order',
  'tag-not-allowed': 'CBOR tags are not allowed here',
  'nesting-too-deep': 'nested too deeply',
  'too-many-items': 'more items than can be shown',
  'reserved-value': 'a reserved value',
  'reserved-bits-set': 'a reserved bit is set',
  'flag-contradicts-data': 'the flag contradicts the data',
  'invalid-utf-8': 'not UTF-8',
  'invalid-json': 'not JSON',
  'invalid-base64url': 'not base64url',
  'missing-member': 'a required member is missing',
  'unexpected-member': 'a member that does not belong here',
  'unexpected-type': 'not the type it must have',
  'unexpected-value': 'not the value it must have',
  'unknown-format': 'a format we do not know',
  'length-out-of-range': 'the length is out of range',
  'invalid-der': 'not DER',
  'non-canonical-der': 'BER, but not the DER form',
  'non-canonical-json': 'not in the serialization that clients must use',
  'obsolete-member': 'a member from an earlier level of WebAuthn',
};

/** What a value means, in a few plain words beside its wire name. */
export const meanings = {
  flags,
  backup,
  faults,
  sha256OfRpId: (rpId: string) => `SHA-256 of “${rpId}”`,
  sha256Of: (of: string) => `SHA-256 of ${of}`,
  algorithm: (name: string) => `algorithm ${name}`,
  keyType: (name: string) => `key type ${name}`,
  curve: (name: string) => `curve ${name}`,
  attestationFormat: {
    none: 'no attestation',
    packed: 'packed attestation',
    tpm: 'TPM attestation',
    'android-key': 'Android key attestation',
    'android-safetynet': 'SafetyNet attestation (service closed)',
    'fido-u2f': 'U2F attestation',
    apple: 'Apple anonymous attestation',
    compound: 'several attestations together',
  },
  otherFormat: 'unknown attestation format',
  aaguidZero: 'all zeros: no model given',
  aaguidUnknown: 'no published name for this model',
  certificate: (index: number) => (index === 0 ? 'the attestation certificate' : `issuer ${index} above it`),
  unsupportedCounter: 'no counter',
  challengeIsOurs: 'the one that was sent',
  members: (count: number) => `${count} ${count === 1 ? 'member' : 'members'}`,
  items: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
};
