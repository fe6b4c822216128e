import type { SourceBuffer } from '../../shared/bytes/source-buffer.ts';
import type { ResolvedPolicyLine } from '../../shared/checks/ceremony-policy.ts';
import type { AttestationOutcome } from '../../shared/checks/judge-attestation.ts';
import type { StepVerdict } from '../../shared/checks/step-verdict.ts';
import type { LibraryVerdict } from '../../shared/contract/ceremony.ts';
import type { FieldNode } from '../../shared/inspection/field-node.ts';
import type { Finding } from '../../shared/inspection/finding.ts';
import type { RecognizedInput } from '../../shared/recognize/recognized-input.ts';
import type { InspectionSummary } from './summarize.ts';

/** Everything that came of one input. */
export interface Inspection {
  /** As the user named it: a path, `-`, with `:LINE` behind it for a line. */
  readonly input: string;
  /** What whoever wrote the input calls it. */
  readonly id?: string;
  /** What it is: `registration`, `authentication`, the kind of options or of structure, or `unreadable`. */
  readonly kind: string;
  /** Undefined where not even bytes could be had. */
  readonly recognized?: RecognizedInput;
  readonly roots: readonly FieldNode[];
  readonly sources: readonly SourceBuffer[];
  readonly summary: InspectionSummary;
  readonly findings: readonly Finding[];
  readonly judgement?: {
    readonly accepted: boolean;
    readonly failed: readonly string[];
    readonly ledger: readonly StepVerdict[];
    readonly policy: readonly ResolvedPolicyLine[];
    readonly attestation?: AttestationOutcome;
    /** Null: too little is known to ask it. Undefined: it was not to be asked. */
    readonly library?: LibraryVerdict | null;
  };
}

/** 0 accepted, or decoded without an error · 1 rejected, or errors · 2 could not be read. */
export function exitCodeOf({ kind, judgement, findings }: Inspection): 0 | 1 | 2 {
  if (kind === 'unreadable') return 2;
  const rejected = judgement !== undefined && !judgement.accepted;
  return rejected || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
