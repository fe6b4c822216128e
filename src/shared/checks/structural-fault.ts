import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { collectFaults } from '../inspection/walk-fields.ts';

/**
 * Faults after which a structure cannot be read as what it claims to be. The others (an encoding that is not canonical,
 * a reserved bit) break rules of CTAP that no step of the relying party asks for.
 */
const structural: ReadonlySet<DecodeFaultCode> = new Set<DecodeFaultCode>([
  'truncated',
  'trailing-bytes',
  'duplicate-map-key',
  'reserved-value',
  'missing-member',
  'unexpected-type',
  'flag-contradicts-data',
]);

/** The first fault, in the order of the trees, that makes one of them unreadable as what it claims to be. */
export function structuralFault(roots: readonly FieldNode[]): DecodeFault | undefined {
  return collectFaults(roots).find(({ code }) => structural.has(code));
}
