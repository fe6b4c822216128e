import { z } from 'zod';
import { ceremonySummarySchema } from './ceremony-summary.ts';
import { credentialRecordSchema } from './passkey.ts';

/** What `GET /api/credentials/:credentialId/lifeline` takes: how many of the newest events. */
export const lifelineQuerySchema = z.object({
  limit: z
    .string()
    .regex(/^\d{1,5}$/u, 'not a whole number')
    .transform(Number)
    .optional(),
});
export type LifelineQuery = z.input<typeof lifelineQuerySchema>;

/** One registration or sign-in of a credential. Null means not known. */
export const lifelineEventSchema = ceremonySummarySchema
  .pick({
    id: true,
    kind: true,
    status: true,
    userName: true,
    startedAt: true,
    flags: true,
    signCountBefore: true,
    signCount: true,
    fmt: true,
    aaguid: true,
    failedStep: true,
    rejection: true,
    virtual: true,
    imported: true,
    origin: true,
    rpId: true,
  })
  .extend({
    /** As the answer says them at registration, else as the record had them. */
    transports: z.array(z.string()).nullable(),
    attachment: z.string().nullable(),
    userAgent: z.string().nullable(),
    /** What the relying party compared a sign-in with. */
    recordBefore: credentialRecordSchema
      .pick({
        signCount: true,
        uvInitialized: true,
        backupEligible: true,
        backupState: true,
        transports: true,
      })
      .nullable(),
  });
export type LifelineEvent = z.infer<typeof lifelineEventSchema>;

/** Everything that happened to a credential here, whether its passkey is known or not. */
export const lifelineSchema = z.object({
  total: z.number().int(),
  /** The newest first. */
  events: z.array(lifelineEventSchema),
  /** The last one before all of these that was accepted, or that nothing speaks against. */
  earlier: lifelineEventSchema.nullable(),
});
export type Lifeline = z.infer<typeof lifelineSchema>;
