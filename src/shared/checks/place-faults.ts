import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FaultArea, PlacedFault } from './policy-line.ts';

/** The area that begins with a field of this name, inside the area around it. */
const areasInside: Readonly<Partial<Record<FaultArea, Readonly<Record<string, FaultArea>>>>> = {
  'attestation-object': { attStmt: 'statement', authData: 'authenticator-data' },
  'authenticator-data': { credentialPublicKey: 'credential-public-key', extensions: 'extensions' },
};

const areasOfRoots: Readonly<Record<string, FaultArea>> = {
  clientDataJSON: 'client-data',
  attestationObject: 'attestation-object',
  authenticatorData: 'authenticator-data',
  authData: 'authenticator-data',
};

/**
 * Every fault of a response with its place: those of the envelope first, then of the trees, parents before children. The inside
 * of certificates stays closed: the checks of the statement judge it.
 */
export function placeFaults(decoded: DecodedCeremony): readonly PlacedFault[] {
  // Most responses have none, and to see that is a quarter of the work (measured).
  if (decoded.faults.length === 0 && !haveFaults(decoded.roots)) return nothing;
  const placed: PlacedFault[] = [];
  const placeInside = (node: FieldNode, area: FaultArea, depth: number) => {
    const { faults, kind, name } = node;
    for (const fault of faults) placed.push({ fault, area, kind, name, depth });
    if (kind === 'flags' || node.meaning?.code === 'certificate') return;
    const inside = areasInside[area];
    for (const child of node.children) {
      const begun = inside?.[child.name];
      placeInside(child, begun ?? area, begun === undefined ? depth + 1 : 0);
    }
  };
  for (const fault of decoded.faults) {
    const name = nameOfMember(decoded, fault.span.source);
    placed.push({ fault, area: 'envelope', kind: 'text', name, depth: 0 });
  }
  for (const root of decoded.roots) {
    const area = areasOfRoots[root.name];
    if (area !== undefined) placeInside(root, area, 0);
  }
  return placed;
}

const nothing: readonly PlacedFault[] = [];

function haveFaults(fields: readonly FieldNode[]): boolean {
  for (const { faults, children, kind } of fields) {
    if (faults.length > 0) return true;
    if (children.length > 0 && kind !== 'flags' && haveFaults(children)) return true;
  }
  return false;
}

/** A `rawId` that is not the `id` is a fault of the two; one that is the `id` and not the attested one is a wrong copy. */
function nameOfMember({ id, rawId }: DecodedCeremony, path: string): string {
  if (path !== 'rawId' || rawId === undefined || id === undefined) return path;
  return rawId === id ? path : 'id';
}
