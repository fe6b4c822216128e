import type { ByteSpan } from '../bytes/byte-span.ts';

/** `passed` and `failed` are facts; `policy` is the relying party's own choice; `not-evaluated` says we did not look, and why. */
export type StepStatus = 'passed' | 'failed' | 'not-applicable' | 'policy' | 'not-evaluated';

/** The outcome of one numbered step of WebAuthn L3 §7.1 (registration) or §7.2 (authentication). */
export interface StepVerdict {
  /** `7.1.14`, `7.2.19.1`. */
  readonly step: string;
  readonly status: StepStatus;
  /** Wire notation, the same in every language. */
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  /** A code for why the step was not evaluated, does not apply or is a matter of policy. */
  readonly reason?: string | undefined;
  /** The bytes that decided it. */
  readonly spans: readonly ByteSpan[];
}
