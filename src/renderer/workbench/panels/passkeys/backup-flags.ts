/** BE and BS at their places in the flags byte (WebAuthn L3 §6.1), all other bits clear. */
export function backupFlags(state: {
  readonly backupEligible: boolean;
  readonly backupState: boolean;
}): number {
  return (state.backupEligible ? 0x08 : 0) | (state.backupState ? 0x10 : 0);
}
