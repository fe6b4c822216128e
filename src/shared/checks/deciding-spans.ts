import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';

/** The field at `path`, or where there is none the nearest one around it. */
function nearestField(decoded: DecodedCeremony, path: FieldPath): FieldNode | undefined {
  let level = decoded.roots;
  let nearest: FieldNode | undefined;
  for (const name of path) {
    const next = level.find((node) => node.name === name);
    if (next === undefined) return nearest;
    nearest = next;
    level = next.children;
  }
  return nearest;
}

/**
 * The span of the field at `path`. Where the field is absent the verdict still points at bytes: those of the nearest
 * enclosing field that is there. Empty where not even the root was received.
 */
export function decidingSpans(decoded: DecodedCeremony, path: FieldPath): readonly ByteSpan[] {
  const field = nearestField(decoded, path);
  return field === undefined ? [] : [field.span];
}

/** The authenticator data's own node, where there is one. */
export function authenticatorDataField({ kind, roots }: DecodedCeremony): FieldNode | undefined {
  if (kind === 'authentication') return roots.find(({ name }) => name === 'authenticatorData');
  return roots
    .find(({ name }) => name === 'attestationObject')
    ?.children.find(({ name }) => name === 'authData');
}

/** As `decidingSpans`, for a path inside the authenticator data of either ceremony. */
export function authenticatorDataSpans(decoded: DecodedCeremony, path: FieldPath): readonly ByteSpan[] {
  const place = decoded.kind === 'registration' ? ['attestationObject', 'authData'] : ['authenticatorData'];
  return decidingSpans(decoded, [...place, ...path]);
}

/** The received bytes of a source, or undefined where the response did not hold them. */
export function sourceBytes(decoded: DecodedCeremony, name: string): Uint8Array | undefined {
  return decoded.sources.find((source) => source.name === name)?.bytes;
}
