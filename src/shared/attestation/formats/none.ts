import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { AttestationFormat } from '../attestation-format.ts';

const reference = 'WebAuthn L3 §8.7';

/** No attestation: `attStmt` is an empty map, anything in it an `unexpected-value`. */
export const none: AttestationFormat = {
  fmt: 'none',
  reference,
  refine: (node, item, { path }) => {
    if (path.length > 0) return node;
    const empty = item.type === 'map' && item.entries.length === 0;
    if (empty || !item.complete) return { ...node, reference };
    const found = item.type === 'map' ? `map(${item.entries.length})` : item.type;
    const fault: DecodeFault = {
      code: 'unexpected-value',
      span: item.span,
      expected: 'map(0)',
      found,
      reference,
    };
    return { ...node, faults: [...node.faults, fault], reference };
  },
};
