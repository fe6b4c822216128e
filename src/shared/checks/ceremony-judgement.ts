import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { Finding } from '../inspection/finding.ts';
import type { ResolvedPolicyLine } from './ceremony-policy.ts';
import type { AttestationOutcome } from './judge-attestation.ts';
import type { StepVerdict } from './step-verdict.ts';

/** Everything that came of judging one ceremony. */
export interface CeremonyJudgement {
  readonly kind: CeremonyKind;
  /** Undefined where a DOMException came instead of a response. */
  readonly decoded?: DecodedCeremony | undefined;
  /** Every numbered step of WebAuthn L3 §7.1 or §7.2 in its order, none left out. */
  readonly ledger: readonly StepVerdict[];
  /** Errors first; every failed step has at least one, and nothing else has any. */
  readonly findings: readonly Finding[];
  /** Of a registration whose statement could be verified, or failed to. */
  readonly attestation?: AttestationOutcome | undefined;
  readonly policy: readonly ResolvedPolicyLine[];
  /** There is a response, and no step failed. */
  readonly accepted: boolean;
  /** Every failed step, a parent beside its part: `7.2.19`, `7.2.19.1`. */
  readonly failed: readonly string[];
}
