import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { createCborField } from '../cbor/create-cbor-field.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { refineAuthenticatorExtension } from '../extensions/refine-authenticator-extension.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import type { AttestedCredentialData, AuthenticatorData, AuthenticatorFlags } from './authenticator-data.ts';
import { decodeAttestedCredentialData } from './decode-attested-credential-data.ts';
import { type AuthenticatorDataUse, decodeFlags } from './decode-flags.ts';
import { readFixedField } from './read-fixed-field.ts';

const reference = 'WebAuthn L3 §6.1';

export interface DecodedAuthenticatorData {
  /** Covers everything up to the cursor's limit. */
  readonly node: FieldNode;
  /** Undefined where the bytes end before the first 37 (rpIdHash, flags, signCount). */
  readonly authenticatorData?: AuthenticatorData;
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
  const children: FieldNode[] = [];
  const finish = (authenticatorData?: AuthenticatorData): DecodedAuthenticatorData => {
    const span = cursor.spanFrom(start);
    const node: FieldNode = { name, kind: 'structure', span, children, faults: [], reference };
    return authenticatorData === undefined ? { node } : { node, authenticatorData };
  };

  const rpIdHash = readFixedField(cursor, { name: 'rpIdHash', kind: 'bytes', length: 32, reference });
  children.push(rpIdHash.node);
  if (rpIdHash.bytes === undefined) return finish();

  const flagsByte = readFixedField(cursor, { name: 'flags', kind: 'flags', length: 1, reference });
  if (flagsByte.bytes === undefined) {
    children.push(flagsByte.node);
    return finish();
  }
  const { node: flagsNode, flags } = decodeFlags(flagsByte.bytes[0] ?? 0, flagsByte.node.span, use);
  children.push(flagsNode);

  const signCount = readSignCount(cursor);
  children.push(signCount.node);
  if (signCount.value === undefined) return finish();

  const announced = decodeAnnouncedParts(cursor, { flagsNode, flags, use });
  children.push(...announced.children);
  if (cursor.remaining > 0) children.push(createTrailingField(cursor.skipRest(), reference));
  const { attestedCredentialData } = announced;
  return finish({
    rpIdHash: rpIdHash.bytes.slice(),
    flags,
    signCount: signCount.value,
    ...(attestedCredentialData === undefined ? {} : { attestedCredentialData }),
  });
}

/** What AT and ED announce behind the first 37 bytes. The key has no length of its own: where it is broken, nothing behind it can be found. */
function decodeAnnouncedParts(
  cursor: ByteCursor,
  {
    flagsNode,
    flags,
    use,
  }: {
    readonly flagsNode: FieldNode;
    readonly flags: AuthenticatorFlags;
    readonly use: AuthenticatorDataUse;
  },
): { readonly children: readonly FieldNode[]; readonly attestedCredentialData?: AttestedCredentialData } {
  const children: FieldNode[] = [];
  let attestedCredentialData: AttestedCredentialData | undefined;
  if (flags.attestedCredentialDataIncluded && cursor.remaining === 0) {
    children.push(createAbsentField(cursor, 'attestedCredentialData', { flag: 'AT', flagsNode }));
  } else if (flags.attestedCredentialDataIncluded) {
    const decoded = decodeAttestedCredentialData(cursor);
    children.push(decoded.node);
    attestedCredentialData = decoded.attestedCredentialData;
    if (attestedCredentialData?.credentialPublicKey === undefined) return { children, ...decoded };
  }
  if (flags.extensionDataIncluded) {
    const absent = cursor.remaining === 0;
    const extensions = absent
      ? createAbsentField(cursor, 'extensions', { flag: 'ED', flagsNode })
      : decodeExtensions(cursor, use);
    children.push(extensions);
  }
  return attestedCredentialData === undefined ? { children } : { children, attestedCredentialData };
}

/** Zero says that the authenticator does not count, or that this credential was never used (WebAuthn L3 §6.1.1). */
function readSignCount(cursor: ByteCursor): { readonly node: FieldNode; readonly value?: number } {
  const { node, bytes } = readFixedField(cursor, {
    name: 'signCount',
    kind: 'integer',
    length: 4,
    reference,
  });
  if (bytes === undefined) return { node };
  const value = bytes.reduce((count, byte) => count * 256 + byte, 0);
  return value === 0
    ? { node: { ...node, value, meaning: { code: 'unsupported-counter' } }, value }
    : { node: { ...node, value }, value };
}

function decodeExtensions(cursor: ByteCursor, use: AuthenticatorDataUse): FieldNode {
  const item = readCborItem(cursor);
  const node = createCborField(item, {
    name: 'extensions',
    bytes: cursor.bytes,
    refine: (field, part, path) => refineAuthenticatorExtension(field, part, { path, use }),
  });
  if (item.type === 'map' || item.type === 'malformed') return { ...node, reference };
  const fault: DecodeFault = {
    code: 'unexpected-type',
    span: item.span,
    expected: 'map',
    found: item.type,
    reference,
  };
  return { ...node, faults: [...node.faults, fault], reference };
}

/** What a set flag announces and no byte gives. */
function createAbsentField(
  cursor: ByteCursor,
  name: string,
  { flag, flagsNode }: { flag: 'AT' | 'ED'; flagsNode: FieldNode },
): FieldNode {
  const fault: DecodeFault = {
    code: 'flag-contradicts-data',
    span: flagsNode.span,
    expected: `${flag} = 0`,
    found: `${flag} = 1, 0 bytes`,
    reference,
  };
  const span = cursor.spanFrom(cursor.offset);
  return { name, kind: 'structure', span, children: [], faults: [fault], reference };
}
