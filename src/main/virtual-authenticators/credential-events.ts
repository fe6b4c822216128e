import { z } from 'zod';

/** `credential` as CDP's WebAuthn domain gives it; members that we do not keep are dropped here. */
export const virtualCredentialSchema = z.object({
  credentialId: z.string(),
  isResidentCredential: z.boolean(),
  rpId: z.string().exactOptional(),
  privateKey: z.string(),
  userHandle: z.string().exactOptional(),
  signCount: z.number().int(),
  backupEligibility: z.boolean().exactOptional(),
  backupState: z.boolean().exactOptional(),
  userName: z.string().exactOptional(),
  userDisplayName: z.string().exactOptional(),
});

/** The parameters of `credentialAdded`, `credentialAsserted` and `credentialUpdated`. */
export const credentialKeptSchema = z.object({
  authenticatorId: z.string(),
  credential: virtualCredentialSchema,
});
/** The parameters of `credentialDeleted`. */
export const credentialDeletedSchema = z.object({ authenticatorId: z.string(), credentialId: z.string() });
export const authenticatorAddedSchema = z.object({ authenticatorId: z.string() });
