import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { PolicyAction } from '../checks/ceremony-policy.ts';
import { judgeFaults } from '../checks/judge-faults.ts';
import { policyRules } from '../checks/policy-rules.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { Finding, FindingSeverity } from '../inspection/finding.ts';
import { collectFaults } from '../inspection/walk-fields.ts';
import type { StructureKind } from './recognized-input.ts';

const severities: Record<PolicyAction, FindingSeverity> = {
  reject: 'error',
  warn: 'warning',
  accept: 'note',
};

/** Faults after which the bytes still say what they say, in a form that they should not have. */
const mild: ReadonlySet<DecodeFaultCode> = new Set<DecodeFaultCode>([
  'non-canonical-length',
  'non-canonical-der',
  'non-canonical-json',
  'indefinite-length',
  'map-keys-out-of-order',
  'tag-not-allowed',
  'reserved-bits-set',
  'unexpected-member',
  'obsolete-member',
]);

/** Where the policy for a whole ceremony looks for the structure. */
const places: Partial<Record<StructureKind, (root: FieldNode) => FieldNode>> = {
  'attestation-object': (root) => ({ ...root, name: 'attestationObject' }),
  'authenticator-data': (root) => ({ ...root, name: 'authenticatorData' }),
  'client-data': (root) => ({ ...root, name: 'clientDataJSON' }),
  'cose-key': (root) => wrap('authenticatorData', { ...root, name: 'credentialPublicKey' }),
  cbor: (root) => wrap('attestationObject', root),
};

function wrap(name: string, child: FieldNode): FieldNode {
  return { name, kind: 'structure', span: child.span, children: [child], faults: [] };
}

/**
 * What there is to say about a structure that stands alone: the same policy that judges it inside a ceremony, without the
 * numbers of steps that nobody takes. What no ceremony judges (DER, JWS, JSON) is an error unless its meaning survives it.
 */
export function judgeStructure(
  kind: StructureKind,
  roots: readonly FieldNode[],
  rules: Readonly<Record<string, PolicyAction>>,
): readonly Finding[] {
  const place = places[kind];
  if (place === undefined) return collectFaults(roots).map(ofPlainFault);
  const decoded: DecodedCeremony = {
    kind: kind === 'authenticator-data' ? 'authentication' : 'registration',
    roots: roots.map(place),
    sources: [],
    faults: [],
  };
  return judgeFaults(decoded, policyRules({ rules })).all.map(({ fault, line, action }) =>
    ofFault(fault, severities[action], { policy: line }),
  );
}

function ofPlainFault(fault: DecodeFault): Finding {
  return ofFault(fault, mild.has(fault.code) ? 'warning' : 'error', {});
}

function ofFault(fault: DecodeFault, severity: FindingSeverity, more: { readonly policy?: string }): Finding {
  const { code, span, expected, found, reference } = fault;
  return { severity, code, spans: [span], facts: { expected, found, clause: reference, ...more } };
}
