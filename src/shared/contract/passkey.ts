import { z } from 'zod';
import { base64urlSchema, instantSchema } from './vocabulary.ts';

/** The credential record of WebAuthn L3 §4, as it crosses the socket. */
export const credentialRecordSchema = z.object({
  type: z.literal('public-key'),
  id: base64urlSchema,
  /** COSE_Key, base64url. */
  publicKey: base64urlSchema,
  signCount: z.number().int().nonnegative(),
  uvInitialized: z.boolean(),
  transports: z.array(z.string()),
  backupEligible: z.boolean(),
  backupState: z.boolean(),
  attestationObject: base64urlSchema,
  attestationClientDataJSON: base64urlSchema,
  rpId: z.string(),
});
export type CredentialRecord = z.infer<typeof credentialRecordSchema>;

/** A credential record with what the workbench knows about it. */
export const passkeySchema = z.object({
  record: credentialRecordSchema,
  userHandle: base64urlSchema,
  userName: z.string(),
  displayName: z.string(),
  /** The person's own name for it. */
  name: z.string(),
  /** The operating system that the registering client named. */
  platform: z.string().nullable(),
  /** COSE algorithm number. */
  alg: z.number().nullable(),
  fmt: z.string().nullable(),
  aaguid: z.string().nullable(),
  attachment: z.string().nullable(),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  /** A disabled passkey is left out of allow lists, and its assertions are rejected. */
  enabled: z.boolean(),
  /** The record's changing members before the last accepted authentication. */
  previous: z
    .object({ signCount: z.number().int(), backupEligible: z.boolean(), backupState: z.boolean() })
    .nullable(),
});
export type Passkey = z.infer<typeof passkeySchema>;

export const passkeyChangeSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  enabled: z.boolean().optional(),
});
export type PasskeyChange = z.infer<typeof passkeyChangeSchema>;
