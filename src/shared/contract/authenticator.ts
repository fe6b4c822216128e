import { z } from 'zod';

/** The common settings of a CDP virtual authenticator. */
export const virtualAuthenticatorSettingsSchema = z.strictObject({
  /** `platform` is transport internal, `security-key` is transport usb. */
  kind: z.enum(['platform', 'security-key']),
  residentKeys: z.boolean(),
  /** `none`: it cannot verify users · `succeeds` and `fails`: it can, and does or does not. */
  userVerification: z.enum(['none', 'succeeds', 'fails']),
  backupEligible: z.boolean(),
  backupState: z.boolean(),
  /** False: nobody touches it, so a request waits until it times out or is cancelled. */
  userPresent: z.boolean(),
});
export type VirtualAuthenticatorSettings = z.infer<typeof virtualAuthenticatorSettingsSchema>;

export const authenticatorChoiceSchema = z.strictObject({
  mode: z.enum(['device', 'virtual']),
  settings: virtualAuthenticatorSettingsSchema,
});
export type AuthenticatorChoice = z.infer<typeof authenticatorChoiceSchema>;

/** Which authenticators the workbench's own window talks to. Other paired browsers always use their own. */
export const authenticatorStateSchema = z.object({
  /** False where the host has no CDP session: there is no window of ours. */
  virtualAvailable: z.boolean(),
  mode: z.enum(['device', 'virtual']),
  settings: virtualAuthenticatorSettingsSchema,
  /** Credentials that the virtual authenticator holds. */
  credentialCount: z.number().int().nonnegative(),
});
export type AuthenticatorState = z.infer<typeof authenticatorStateSchema>;
