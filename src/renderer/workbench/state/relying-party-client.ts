import { hc } from 'hono/client';
import { z } from 'zod';
import { begunCeremonySchema, pairingLinksSchema, type WorkbenchApi } from '../../../shared/contract/api.ts';
import {
  type AuthenticatorChoice,
  authenticatorStateSchema,
} from '../../../shared/contract/authenticator.ts';
import {
  type CeremonyChange,
  type CeremonyPageQuery,
  ceremonyPageSchema,
  type DeletionRequest,
  deletionSchema,
  restoredSchema,
  type SeenValuesQuery,
  seenValuesSchema,
} from '../../../shared/contract/ceremony-list.ts';
import type {
  AuthenticationRequest,
  RegistrationRequest,
} from '../../../shared/contract/ceremony-request.ts';
import type { CeremonyResponse } from '../../../shared/contract/ceremony-response.ts';
import { ceremonySummarySchema } from '../../../shared/contract/ceremony-summary.ts';
import type { ImportBatch } from '../../../shared/contract/import.ts';
import { type PasskeyChange, passkeySchema } from '../../../shared/contract/passkey.ts';
import { workbenchStateSchema } from '../../../shared/contract/workbench.ts';
import { fetchOnce } from './asked-ahead.ts';
import { readAnswer } from './read-answer.ts';

const { api } = hc<WorkbenchApi>(location.origin, { fetch: fetchOnce });
const pairedSchema = z.object({ paired: z.literal(true) });
const removedSchema = z.object({ removed: z.literal(true) });

// What no window asks first has its schema loaded while it is asked: making all of them keeps the first rows waiting.
const ceremonyDetail = async () =>
  (await import('../../../shared/contract/ceremony.ts')).ceremonyDetailSchema;
const attestationAnswer = async () =>
  (await import('../../../shared/contract/attestation-report.ts')).attestationAnswerSchema;
const lifeline = async () => (await import('../../../shared/contract/lifeline.ts')).lifelineSchema;
const imports = () => import('../../../shared/contract/import.ts');
const openedImport = async () => (await imports()).openedImportSchema;
const importedBatch = async () => (await imports()).importedBatchSchema;

/** A request that nobody waits for any more is taken back. */
function abortedBy(signal: AbortSignal | undefined) {
  return signal === undefined ? {} : { init: { signal } };
}

/** The relying party that served this page. Every answer is checked against the contract; failures are `RelyingPartyError`. */
export const relyingParty = {
  pair: (code: string) => readAnswer(api.session.$post({ json: { code } }), pairedSchema),
  loadWorkbench: () => readAnswer(api.workbench.$get(), workbenchStateSchema),
  createPairingLinks: () => readAnswer(api.pairing.$post(), pairingLinksSchema),
  loadCeremonyPage: (query: CeremonyPageQuery, signal?: AbortSignal) =>
    readAnswer(api.ceremonies.$get({ query }, abortedBy(signal)), ceremonyPageSchema),
  loadSeenValues: (query: SeenValuesQuery, signal?: AbortSignal) =>
    readAnswer(api.ceremonies.values.$get({ query }, abortedBy(signal)), seenValuesSchema),
  loadCeremony: (ceremonyId: string) =>
    readAnswer(api.ceremonies[':ceremonyId'].$get({ param: { ceremonyId } }), ceremonyDetail()),
  loadAttestation: (ceremonyId: string) =>
    readAnswer(
      api.ceremonies[':ceremonyId'].attestation.$get({ param: { ceremonyId } }),
      attestationAnswer(),
    ),
  inspectAttestation: (text: string) =>
    readAnswer(api.inspection.attestation.$post({ json: { text } }), attestationAnswer()),
  loadLifeline: (credentialId: string, limit: number) =>
    readAnswer(
      api.credentials[':credentialId'].lifeline.$get({
        param: { credentialId },
        query: { limit: String(limit) },
      }),
      lifeline(),
    ),
  changeCeremony: (ceremonyId: string, json: CeremonyChange) =>
    readAnswer(api.ceremonies[':ceremonyId'].$patch({ param: { ceremonyId }, json }), ceremonySummarySchema),
  openImport: () => readAnswer(api.imports.$post(), openedImport()),
  importBatch: (importId: number, json: ImportBatch) =>
    readAnswer(
      api.imports[':importId'].batches.$post({ param: { importId: String(importId) }, json }),
      importedBatch(),
    ),
  inspect: (text: string, signal?: AbortSignal) =>
    readAnswer(api.inspection.$post({ json: { text } }, abortedBy(signal)), ceremonyDetail()),
  deleteCeremonies: (json: DeletionRequest) => readAnswer(api.deletions.$post({ json }), deletionSchema),
  undoDeletion: (deletionId: string) =>
    readAnswer(api.deletions[':deletionId'].$delete({ param: { deletionId } }), restoredSchema),
  beginRegistration: (json: RegistrationRequest) =>
    readAnswer(api.registration.options.$post({ json }), begunCeremonySchema),
  beginAuthentication: (json: AuthenticationRequest) =>
    readAnswer(api.authentication.options.$post({ json }), begunCeremonySchema),
  answerRegistration: (ceremonyId: string, json: CeremonyResponse) =>
    readAnswer(
      api.registration[':ceremonyId'].response.$post({ param: { ceremonyId }, json }),
      ceremonyDetail(),
    ),
  answerAuthentication: (ceremonyId: string, json: CeremonyResponse) =>
    readAnswer(
      api.authentication[':ceremonyId'].response.$post({ param: { ceremonyId }, json }),
      ceremonyDetail(),
    ),
  changePasskey: (credentialId: string, json: PasskeyChange) =>
    readAnswer(api.passkeys[':credentialId'].$patch({ param: { credentialId }, json }), passkeySchema),
  removePasskey: (credentialId: string) =>
    readAnswer(api.passkeys[':credentialId'].$delete({ param: { credentialId } }), removedSchema),
  chooseAuthenticator: (json: AuthenticatorChoice) =>
    readAnswer(api.authenticator.$put({ json }), authenticatorStateSchema),
};
