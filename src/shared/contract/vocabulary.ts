import { z } from 'zod';

// The enumerations of WebAuthn L3 §5 that the composer offers. What arrives from a client may hold other values: those
// are kept and shown, never refused.
export const ceremonyKinds = ['registration', 'authentication'] as const;
export const attachments = ['platform', 'cross-platform'] as const;
export const residentKeyRequirements = ['discouraged', 'preferred', 'required'] as const;
export const userVerificationRequirements = ['discouraged', 'preferred', 'required'] as const;
export const attestationConveyances = ['none', 'indirect', 'direct', 'enterprise'] as const;
export const hints = ['security-key', 'client-device', 'hybrid'] as const;

export const ceremonyKindSchema = z.enum(ceremonyKinds);
export type CeremonyKind = z.infer<typeof ceremonyKindSchema>;

/** Unpadded base64url text. */
export const base64urlSchema = z.string().regex(/^[A-Za-z0-9_-]*$/, 'not base64url without padding');
/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instantSchema = z.number().int().nonnegative();
/** Half-open, in a source that its name finds. */
export const byteSpanSchema = z.object({
  source: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
