/** What the relying party expects of every response (WebAuthn L3 §7.1 step 1, §7.2 step 1), as the options said it. */
export interface CeremonyExpectation {
  /** Base64url, as it went out in the options. */
  readonly challenge: string;
  /** Origins, literally as in client data: `https://localhost:8443`. */
  readonly origins: readonly string[];
  readonly rpId: string;
  /** `required`, `preferred`, `discouraged`, or whatever the options held. */
  readonly userVerification: string;
  /** Origins of pages that may frame ours; absent where no framing is expected. */
  readonly topOrigins?: readonly string[];
}
