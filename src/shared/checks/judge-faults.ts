import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { PolicyAction } from './ceremony-policy.ts';
import { placeFaults } from './place-faults.ts';
import type { PlacedFault, PolicyLine } from './policy-line.ts';
import { policyLines } from './policy-lines.ts';
import type { PolicyRules } from './policy-rules.ts';
import type { StepNumber } from './step-subjects.ts';

/** A fault with what the policy makes of it. */
export interface JudgedFault {
  readonly fault: DecodeFault;
  /** The code of the line that governs it. */
  readonly line: string;
  readonly action: PolicyAction;
  readonly step: StepNumber;
}

export interface CeremonyFaults {
  readonly all: readonly JudgedFault[];
  /** The first fault that fails each step. */
  readonly rejecting: ReadonlyMap<string, DecodeFault>;
}

const linesByCode = new Map<DecodeFaultCode, PolicyLine[]>();
for (const line of policyLines) {
  for (const code of line.governs?.codes ?? []) {
    linesByCode.set(code, [...(linesByCode.get(code) ?? []), line]);
  }
}

/** Finds every fault of a response once, and says of each which line of the policy governs it and which step it fails. */
export function judgeFaults(decoded: DecodedCeremony, rules: PolicyRules): CeremonyFaults {
  const found = placeFaults(decoded);
  if (found.length === 0) return nothing;
  const all: JudgedFault[] = [];
  const rejecting = new Map<string, DecodeFault>();
  for (const placed of found) {
    const { fault } = placed;
    const line = linesByCode.get(fault.code)?.find((candidate) => isGoverned(candidate, placed));
    const action = line === undefined ? 'warn' : rules.actionOf(line.code);
    const step = faultStep(decoded, placed);
    all.push({ fault, line: line?.code ?? fault.code, action, step });
    if (action === 'reject' && !rejecting.has(step)) rejecting.set(step, fault);
  }
  return { all, rejecting };
}

const nothing: CeremonyFaults = { all: [], rejecting: new Map() };

function isGoverned({ governs }: PolicyLine, placed: PlacedFault): boolean {
  if (governs === undefined || !governs.areas.includes(placed.area)) return false;
  return governs.when === undefined || governs.when(placed);
}

/** The steps that read a member of the client data. */
const clientDataSteps: Record<CeremonyKind, Readonly<Record<string, StepNumber>>> = {
  registration: {
    type: '7.1.7',
    challenge: '7.1.8',
    origin: '7.1.9',
    crossOrigin: '7.1.10',
    topOrigin: '7.1.11',
  },
  authentication: {
    type: '7.2.10',
    challenge: '7.2.11',
    origin: '7.2.12',
    crossOrigin: '7.2.13',
    topOrigin: '7.2.14',
  },
};

/** The step that asks for what the fault breaks. */
function faultStep({ kind, clientData }: DecodedCeremony, placed: PlacedFault): StepNumber {
  const { fault, area, name, depth } = placed;
  const isRegistration = kind === 'registration';
  if (area === 'envelope') {
    if (name === 'clientExtensionResults') return isRegistration ? '7.1.4' : '7.2.4';
    return isRegistration ? '7.1.3' : '7.2.3';
  }
  if (area === 'client-data') {
    const steps = clientData === undefined ? {} : clientDataSteps[kind];
    const member = fault.code === 'missing-member' ? fault.expected.replaceAll('"', '') : name;
    return (ofMembers.has(fault.code) ? steps[member] : undefined) ?? (isRegistration ? '7.1.6' : '7.2.9');
  }
  if (area === 'extensions' && depth > 0 && !isMalformed(fault)) return isRegistration ? '7.1.28' : '7.2.23';
  if (placed.kind === 'flags' && fault.found.includes('BS')) return isRegistration ? '7.1.17' : '7.2.18';
  if (!isRegistration) return '7.2.7';
  if (area === 'statement') return '7.1.22';
  if (fault.code === 'unknown-format') return '7.1.21';
  return name === 'credentialIdLength' && fault.code === 'length-out-of-range' ? '7.1.25' : '7.1.13';
}

/** Faults of one member of the client data; any other leaves none of them to read. */
const ofMembers: ReadonlySet<DecodeFaultCode> = new Set<DecodeFaultCode>([
  'missing-member',
  'unexpected-type',
  'unexpected-member',
  'invalid-base64url',
]);

const malformed: ReadonlySet<DecodeFaultCode> = new Set<DecodeFaultCode>([
  'truncated',
  'reserved-value',
  'duplicate-map-key',
  'trailing-bytes',
  'invalid-utf-8',
  'nesting-too-deep',
  'too-many-items',
]);

function isMalformed({ code }: DecodeFault): boolean {
  return malformed.has(code);
}
