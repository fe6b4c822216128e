import type { Hono } from 'hono';
import type { BlankEnv } from 'hono/types';
import { z } from 'zod';
import type { AttestationAnswer } from './attestation-report.ts';
import type { AuthenticatorChoice, AuthenticatorState } from './authenticator.ts';
import type { CeremonyDetail, CeremonySummary } from './ceremony.ts';
import type {
  CeremonyChange,
  CeremonyPage,
  CeremonyPageQuery,
  Deletion,
  DeletionRequest,
  SeenValues,
  SeenValuesQuery,
} from './ceremony-list.ts';
import type { AuthenticationRequest, RegistrationRequest } from './ceremony-request.ts';
import type { CeremonyResponse } from './ceremony-response.ts';
import type { ImportBatch, ImportedBatch, OpenedImport } from './import.ts';
import type { Lifeline, LifelineQuery } from './lifeline.ts';
import type { Passkey, PasskeyChange } from './passkey.ts';
import type { WorkbenchState } from './workbench.ts';

export const sessionRequestSchema = z.strictObject({ code: z.string().min(1).max(200) });
/** `options` is what `parseCreationOptionsFromJSON` / `parseRequestOptionsFromJSON` takes. */
export const begunCeremonySchema = z.object({
  ceremonyId: z.string(),
  options: z.record(z.string(), z.unknown()),
});
export type BegunCeremony = z.infer<typeof begunCeremonySchema>;
/** Both links hold the same one-time code. */
export const pairingLinksSchema = z.object({
  link: z.string(),
  plainLink: z.string(),
  expiresAt: z.number().int(),
});
export type PairingLinks = z.infer<typeof pairingLinksSchema>;

type Answer<Output, Input = object> = { input: Input; output: Output; outputFormat: 'json'; status: 200 };

/** The routes as Hono's client types them. The relying party proves at compile time that it serves exactly these. */
export type WorkbenchRoutes = {
  '/api/session': { $post: Answer<{ paired: true }, { json: { code: string } }> };
  '/api/workbench': { $get: Answer<WorkbenchState> };
  '/api/pairing': { $post: Answer<PairingLinks> };
  '/api/ceremonies': { $get: Answer<CeremonyPage, { query: CeremonyPageQuery }> };
  '/api/ceremonies/values': { $get: Answer<SeenValues, { query: SeenValuesQuery }> };
  '/api/ceremonies/:ceremonyId': {
    $get: Answer<CeremonyDetail, { param: { ceremonyId: string } }>;
    $patch: Answer<CeremonySummary, { param: { ceremonyId: string }; json: CeremonyChange }>;
  };
  '/api/imports': { $post: Answer<OpenedImport> };
  '/api/imports/:importId/batches': {
    $post: Answer<ImportedBatch, { param: { importId: string }; json: ImportBatch }>;
  };
  '/api/inspection': { $post: Answer<CeremonyDetail, { json: { text: string } }> };
  '/api/ceremonies/:ceremonyId/attestation': {
    $get: Answer<AttestationAnswer, { param: { ceremonyId: string } }>;
  };
  '/api/inspection/attestation': { $post: Answer<AttestationAnswer, { json: { text: string } }> };
  '/api/credentials/:credentialId/lifeline': {
    $get: Answer<Lifeline, { param: { credentialId: string }; query: LifelineQuery }>;
  };
  '/api/deletions': { $post: Answer<Deletion, { json: DeletionRequest }> };
  '/api/deletions/:deletionId': { $delete: Answer<{ restored: number }, { param: { deletionId: string } }> };
  '/api/registration/options': { $post: Answer<BegunCeremony, { json: RegistrationRequest }> };
  '/api/registration/:ceremonyId/response': {
    $post: Answer<CeremonyDetail, { param: { ceremonyId: string }; json: CeremonyResponse }>;
  };
  '/api/authentication/options': { $post: Answer<BegunCeremony, { json: AuthenticationRequest }> };
  '/api/authentication/:ceremonyId/response': {
    $post: Answer<CeremonyDetail, { param: { ceremonyId: string }; json: CeremonyResponse }>;
  };
  '/api/passkeys/:credentialId': {
    $patch: Answer<Passkey, { param: { credentialId: string }; json: PasskeyChange }>;
    $delete: Answer<{ removed: true }, { param: { credentialId: string } }>;
  };
  '/api/authenticator': { $put: Answer<AuthenticatorState, { json: AuthenticatorChoice }> };
};

/** Give this to Hono's `hc`. */
export type WorkbenchApi = Hono<BlankEnv, WorkbenchRoutes, '/'>;
