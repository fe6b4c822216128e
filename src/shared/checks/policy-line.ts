import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldKind } from '../inspection/field-node.ts';
import type { PolicyAction } from './ceremony-policy.ts';

/** Which part of a response a fault stands in; it decides which step the fault belongs to. */
export type FaultArea =
  /** The JSON around the bytes. */
  | 'envelope'
  | 'client-data'
  | 'attestation-object'
  | 'authenticator-data'
  | 'credential-public-key'
  | 'extensions'
  | 'statement';

/** A fault with the place that says what it means. */
export interface PlacedFault {
  readonly fault: DecodeFault;
  readonly area: FaultArea;
  readonly kind: FieldKind;
  /** Of the field that has it; of the envelope the path, `response.signature`. */
  readonly name: string;
  /** Levels below the field that the area begins with. */
  readonly depth: number;
}

/** One line of the policy: what becomes of the faults, or of the outcome of a check, that it governs. */
export interface PolicyLine {
  readonly code: string;
  /** What the default policy does. */
  readonly action: PolicyAction;
  /** The steps it may fail, for people to read; `faultStep` and the checks have the rule. */
  readonly steps: string;
  readonly governs?: {
    readonly areas: readonly FaultArea[];
    readonly codes: readonly DecodeFaultCode[];
    readonly when?: (placed: PlacedFault) => boolean;
  };
}
