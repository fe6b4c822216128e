import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { type FieldPath, findField } from '../inspection/field-path.ts';

/** Where the authenticator data stands in the trees of each ceremony. */
const authenticatorDataPaths: Record<DecodedCeremony['kind'], FieldPath> = {
  registration: ['attestationObject', 'authData'],
  authentication: ['authenticatorData'],
};

/**
 * The span of the field at `path`. Where the field is absent the verdict still points at bytes: those of the nearest
 * enclosing field that is there. Empty where not even the root was received.
 */
export function decidingSpans(decoded: DecodedCeremony, path: FieldPath): readonly ByteSpan[] {
  for (let length = path.length; length > 0; length--) {
    const field = findField(decoded.roots, path.slice(0, length));
    if (field !== undefined) return [field.span];
  }
  return [];
}

/** As `decidingSpans`, for a path inside the authenticator data of either ceremony. */
export function authenticatorDataSpans(decoded: DecodedCeremony, path: FieldPath): readonly ByteSpan[] {
  return decidingSpans(decoded, [...authenticatorDataPaths[decoded.kind], ...path]);
}

/** The authenticator data's own node, where there is one. */
export function authenticatorDataField(decoded: DecodedCeremony): FieldNode | undefined {
  return findField(decoded.roots, authenticatorDataPaths[decoded.kind]);
}

/** The received bytes of a source, or undefined where the response did not hold them. */
export function sourceBytes(decoded: DecodedCeremony, name: string): Uint8Array | undefined {
  return decoded.sources.find((source) => source.name === name)?.bytes;
}
