import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { type FieldPath, findNamed } from '../inspection/field-path.ts';
import { noSpans } from './step-outcome.ts';

/** The span of the field at `path` below `root`, or where there is none of the nearest one around it. */
export function nearestSpans(root: FieldNode, path: FieldPath, from = 0): readonly ByteSpan[] {
  let nearest = root;
  for (let level = from; level < path.length; level++) {
    const next = findNamed(nearest.children, path[level] ?? '');
    if (next === undefined) break;
    nearest = next;
  }
  return [nearest.span];
}

/**
 * The span of the field at `path`. Where the field is absent the verdict still points at bytes: those of the nearest
 * enclosing field that is there. Empty where not even the root was received.
 */
export function decidingSpans(decoded: DecodedCeremony, path: FieldPath): readonly ByteSpan[] {
  const root = findNamed(decoded.roots, path[0] ?? '');
  return root === undefined ? noSpans : nearestSpans(root, path, 1);
}

/** The authenticator data's own node, where there is one. */
export function authenticatorDataField({ kind, roots }: DecodedCeremony): FieldNode | undefined {
  if (kind === 'authentication') return findNamed(roots, 'authenticatorData');
  const attestationObject = findNamed(roots, 'attestationObject');
  // A source of its own where it came in several chunks.
  return (
    findNamed(roots, 'authData') ?? (attestationObject && findNamed(attestationObject.children, 'authData'))
  );
}

/** The received bytes of a source, or undefined where the response did not hold them. */
export function sourceBytes(decoded: DecodedCeremony, name: string): Uint8Array | undefined {
  for (const source of decoded.sources) if (source.name === name) return source.bytes;
  return undefined;
}
