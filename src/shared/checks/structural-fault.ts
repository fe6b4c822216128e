import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/**
 * Faults after which a structure cannot be read as what it claims to be. The others (an encoding that is not canonical,
 * a reserved bit) break rules that no step of the relying party asks for.
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

/** The first fault, parents before children, that makes one of the trees unreadable as what it claims to be. */
export function structuralFault(fields: readonly FieldNode[]): DecodeFault | undefined {
  for (const { kind, faults, children } of fields) {
    // Bits that contradict each other leave the structure whole; they have steps of their own. Bytes that were not read
    // are unreadable for whatever reason, nesting included.
    const own =
      kind === 'flags'
        ? undefined
        : faults.find(({ code }) => kind === 'unexplained' || structural.has(code));
    const fault = own ?? structuralFault(children);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
