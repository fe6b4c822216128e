import { type CborMembers, lintMember, lintMembers } from '../../cbor/lint-members.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { AttestationFormat } from '../attestation-format.ts';
import { explainAlgorithm } from '../explain-algorithm.ts';
import { refineCertificate } from '../refine-certificate.ts';

const reference = 'WebAuthn L3 §8.2';

/** With `x5c` an attestation key signed (Basic, AttCA), without it the credential's own key did (Self). */
const members: CborMembers = {
  alg: { type: 'integer', required: true },
  sig: { type: 'bytes', required: true },
  x5c: { type: 'array', required: false },
};

/** Packed attestation (WebAuthn L3 §8.2): `alg`, `sig`, and `x5c` with one certificate or more, the attestation certificate first. */
export const packed: AttestationFormat = {
  fmt: 'packed',
  reference,
  refine: (node, item, { path }) => {
    const [member, ...inside] = path;
    if (member === undefined) {
      return { ...node, faults: [...node.faults, ...lintMembers(item, members, reference)], reference };
    }
    if (member === 'x5c' && inside.length === 1) return refineCertificate(node, item, reference);
    if (inside.length > 0) return node;

    const faults: DecodeFault[] = [...node.faults, ...lintMember(member, item, { members, reference })];
    if (member === 'x5c' && item.type === 'array' && item.complete && item.items.length === 0) {
      const [expected, found] = ['array(≥ 1)', 'array(0)'];
      faults.push({ code: 'unexpected-value', span: item.span, expected, found, reference });
    }
    const meaning = member === 'alg' ? explainAlgorithm(item.value) : undefined;
    return { ...node, faults, reference, ...(meaning === undefined ? {} : { meaning }) };
  },
};
