import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import { createCborField } from '../cbor/create-cbor-field.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { refineCborField } from '../cbor/refine-cbor-field.ts';
import { refineAuthenticatorExtension } from '../extensions/refine-authenticator-extension.ts';
import { addFaults, draftField, type FieldDraft } from '../inspection/field-draft.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import type { AttestedCredentialData, AuthenticatorData, AuthenticatorFlags } from './authenticator-data.ts';
import { decodeAttestedCredentialData } from './decode-attested-credential-data.ts';
import { type AuthenticatorDataUse, decodeFlags } from './decode-flags.ts';
import { type FixedLayout, readBytesField, readIntegerField } from './read-fixed-field.ts';

const reference = 'WebAuthn L3 §6.1';

const rpIdHashLayout: FixedLayout = { name: 'rpIdHash', kind: 'bytes', length: 32, reference };
const flagsLayout: FixedLayout = { name: 'flags', kind: 'flags', length: 1, reference };
const signCountLayout: FixedLayout = { name: 'signCount', kind: 'integer', length: 4, reference };

export interface DecodedAuthenticatorData {
  /** Covers everything up to the cursor's limit. */
  readonly node: FieldDraft;
  /** Undefined where the bytes end before the first 37 (rpIdHash, flags, signCount). */
  readonly authenticatorData?: AuthenticatorData | undefined;
}

/**
 * Decodes authenticator data (WebAuthn L3 §6.1): rpIdHash (32 bytes), flags (1), signCount (32 bits, big-endian), attested
 * credential data if AT, extensions (a CBOR map) if ED. Faults: `truncated` at the field where the bytes end, those of
 * `decodeFlags`, AT or ED set with no byte left (`flag-contradicts-data`), bytes that no flag announces (`trailing-bytes`), and those of the
 * parts.
 */
export function decodeAuthenticatorData(
  cursor: ByteCursor,
  { name, use }: { name: string; use: AuthenticatorDataUse },
): DecodedAuthenticatorData {
  const start = cursor.offset;
  const children: FieldDraft[] = [];
  const authenticatorData = readParts(cursor, children, use);
  if (cursor.remaining > 0) children.push(createTrailingField(cursor.skipRest(), reference));
  const node = draftField(name, 'structure', cursor.spanFrom(start));
  node.children = children;
  node.reference = reference;
  return { node, authenticatorData };
}

/** Reads part by part into `children`, and stops where one of the first three is not whole. */
function readParts(
  cursor: ByteCursor,
  children: FieldDraft[],
  use: AuthenticatorDataUse,
): AuthenticatorData | undefined {
  const rpIdHash = readBytesField(cursor, rpIdHashLayout);
  children.push(rpIdHash.node);
  if (rpIdHash.value === undefined) return undefined;

  const flagsByte = readIntegerField(cursor, flagsLayout);
  children.push(flagsByte.node);
  if (flagsByte.value === undefined) return undefined;
  const flags = decodeFlags(flagsByte.node, flagsByte.value, use);

  const signCount = readIntegerField(cursor, signCountLayout);
  children.push(signCount.node);
  if (signCount.value === undefined) return undefined;
  // Zero says that the authenticator does not count, or that this credential was never used (WebAuthn L3 §6.1.1).
  if (signCount.value === 0) signCount.node.meaning = { code: 'unsupported-counter' };

  const flagsSpan = flagsByte.node.span;
  const attestedCredentialData = readAnnounced(cursor, children, { flags, flagsSpan, use });
  return { rpIdHash: rpIdHash.value, flags, signCount: signCount.value, attestedCredentialData };
}

/** What AT and ED announce behind the first 37 bytes. The key has no length of its own: where it is broken, nothing behind it can be found. */
function readAnnounced(
  cursor: ByteCursor,
  children: FieldDraft[],
  { flags, flagsSpan, use }: { flags: AuthenticatorFlags; flagsSpan: ByteSpan; use: AuthenticatorDataUse },
): AttestedCredentialData | undefined {
  let attestedCredentialData: AttestedCredentialData | undefined;
  if (flags.attestedCredentialDataIncluded) {
    if (cursor.remaining === 0) children.push(createAbsentField(cursor, 'AT', flagsSpan));
    else {
      const decoded = decodeAttestedCredentialData(cursor);
      children.push(decoded.node);
      attestedCredentialData = decoded.attestedCredentialData;
      if (attestedCredentialData?.credentialPublicKey === undefined) return attestedCredentialData;
    }
  }
  if (flags.extensionDataIncluded) {
    const isAbsent = cursor.remaining === 0;
    children.push(isAbsent ? createAbsentField(cursor, 'ED', flagsSpan) : decodeExtensions(cursor, use));
  }
  return attestedCredentialData;
}

function decodeExtensions(cursor: ByteCursor, use: AuthenticatorDataUse): FieldDraft {
  const item = readCborItem(cursor);
  const { span, type } = item;
  const node = createCborField(item, { name: 'extensions', bytes: cursor.bytes });
  node.reference = reference;
  if (type !== 'map' && type !== 'malformed') {
    addFaults(node, [{ code: 'unexpected-type', span, expected: 'map', found: type, reference }]);
  }
  return refineCborField(node, item, (field, part, path) =>
    refineAuthenticatorExtension(field, part, { path, use }),
  );
}

const announcedBy = { AT: 'attestedCredentialData', ED: 'extensions' } as const;

/** What a set flag announces and no byte gives. */
function createAbsentField(cursor: ByteCursor, flag: 'AT' | 'ED', flagsSpan: ByteSpan): FieldDraft {
  const node = draftField(announcedBy[flag], 'structure', cursor.spanFrom(cursor.offset));
  const [expected, found] = [`${flag} = 0`, `${flag} = 1, 0 bytes`];
  node.faults = [{ code: 'flag-contradicts-data', span: flagsSpan, expected, found, reference }];
  node.reference = reference;
  return node;
}
