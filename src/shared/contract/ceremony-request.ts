import { z } from 'zod';
import * as words from './vocabulary.ts';

/** A host name without scheme or port; anything else is still sent on, so that the client's own refusal can be seen. */
const rpIdSchema = z.string().trim().min(1).max(253);
/** Milliseconds; also the span of the page's own abort timer. */
const timeoutSchema = z.number().int().min(1_000).max(600_000);

/** What the composer asks the relying party to build creation options from. */
export const registrationRequestSchema = z.strictObject({
  userName: z.string().trim().min(1).max(64),
  displayName: z.string().trim().max(64),
  authenticatorAttachment: z.enum(words.attachments).optional(),
  residentKey: z.enum(words.residentKeyRequirements),
  userVerification: z.enum(words.userVerificationRequirements),
  attestation: z.enum(words.attestationConveyances),
  hints: z.array(z.enum(words.hints)).max(3),
  /** Put the user's passkeys into `excludeCredentials`, as a relying party should. */
  excludeExisting: z.boolean(),
  rpId: rpIdSchema.optional(),
  timeout: timeoutSchema,
});
export type RegistrationRequest = z.infer<typeof registrationRequestSchema>;

/** What the composer asks the relying party to build request options from. Without `userName` the allow list is empty. */
export const authenticationRequestSchema = z.strictObject({
  userName: z.string().trim().min(1).max(64).optional(),
  userVerification: z.enum(words.userVerificationRequirements),
  hints: z.array(z.enum(words.hints)).max(3),
  rpId: rpIdSchema.optional(),
  timeout: timeoutSchema,
});
export type AuthenticationRequest = z.infer<typeof authenticationRequestSchema>;
