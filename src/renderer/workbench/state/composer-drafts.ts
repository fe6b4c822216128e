import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import * as vocabulary from '../../../shared/contract/vocabulary.ts';

const registrationDraftSchema = z.object({
  userName: z.string(),
  displayName: z.string(),
  authenticatorAttachment: z.enum([...vocabulary.attachments, 'any']),
  residentKey: z.enum(vocabulary.residentKeyRequirements),
  userVerification: z.enum(vocabulary.userVerificationRequirements),
  attestation: z.enum(vocabulary.attestationConveyances),
  hints: z.array(z.enum(vocabulary.hints)),
  excludeExisting: z.boolean(),
  rpId: z.string(),
  /** Seconds, as typed. */
  timeout: z.string(),
});
export type RegistrationDraft = z.infer<typeof registrationDraftSchema>;

const authenticationDraftSchema = z.object({
  withUserName: z.boolean(),
  userName: z.string(),
  userVerification: z.enum(vocabulary.userVerificationRequirements),
  hints: z.array(z.enum(vocabulary.hints)),
  rpId: z.string(),
  timeout: z.string(),
});
export type AuthenticationDraft = z.infer<typeof authenticationDraftSchema>;

const draftsSchema = z.object({
  registration: registrationDraftSchema,
  authentication: authenticationDraftSchema,
});

interface ComposerDrafts {
  readonly registration: RegistrationDraft;
  readonly authentication: AuthenticationDraft;
  registrationEdited(change: Partial<RegistrationDraft>): void;
  authenticationEdited(change: Partial<AuthenticationDraft>): void;
  registrationReset(): void;
  authenticationReset(): void;
}

/** Seconds, as typed. */
export const usualTimeout = '60';

const firstRegistration: RegistrationDraft = {
  userName: 'alice',
  displayName: '',
  authenticatorAttachment: 'any',
  residentKey: 'preferred',
  userVerification: 'preferred',
  attestation: 'none',
  hints: [],
  excludeExisting: true,
  rpId: '',
  timeout: usualTimeout,
};
const firstAuthentication: AuthenticationDraft = {
  withUserName: true,
  userName: 'alice',
  userVerification: 'preferred',
  hints: [],
  rpId: '',
  timeout: usualTimeout,
};

/** What the person last put together, kept by the browser so that the next ceremony starts from it. */
export const useComposerDrafts = create<ComposerDrafts>()(
  persist(
    (set) => ({
      registration: firstRegistration,
      authentication: firstAuthentication,
      registrationEdited: (change) =>
        set((drafts) => ({ registration: { ...drafts.registration, ...change } })),
      authenticationEdited: (change) =>
        set((drafts) => ({ authentication: { ...drafts.authentication, ...change } })),
      registrationReset: () =>
        set(({ registration: { userName, displayName } }) => ({
          registration: { ...firstRegistration, userName, displayName },
        })),
      authenticationReset: () =>
        set(({ authentication: { userName, withUserName } }) => ({
          authentication: { ...firstAuthentication, userName, withUserName },
        })),
    }),
    {
      name: 'passkey-workbench-composer',
      merge: (stored, current) => ({ ...current, ...draftsSchema.safeParse(stored).data }),
    },
  ),
);
