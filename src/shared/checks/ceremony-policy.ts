/** What a line of the policy says of what it governs: fail the step it belongs to, say so and go on, or say nothing of it. */
export type PolicyAction = 'reject' | 'warn' | 'accept';

/** What a relying party chose. What is absent is as the options or the default policy have it. */
export interface CeremonyPolicy {
  /** Goes before the options' own `userVerification`. */
  readonly userVerification?: string | undefined;
  /** Ceremonies inside a frame of another origin are expected. */
  readonly allowCrossOrigin?: boolean | undefined;
  /** Attestation types (`None`, `Self`, `Basic`, …) or formats (`packed`, …) that are acceptable; absent: any. */
  readonly acceptedAttestation?: readonly string[] | undefined;
  /** Overrides by code of a policy line. */
  readonly rules?: Readonly<Record<string, PolicyAction>> | undefined;
}

/** One line of the policy as it was applied, with where it came from. */
export interface ResolvedPolicyLine {
  readonly code: string;
  /** Of a line about faults a `PolicyAction`, else the value that held. */
  readonly value: string;
  readonly from: 'default' | 'file' | 'option' | 'command-line';
}
