import type { CeremonyFile } from '../../shared/ceremony/ceremony-file.ts';
import { isLeftOpen } from '../../shared/checks/is-left-open.ts';
import { judgeCeremony } from '../../shared/checks/judge-ceremony.ts';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import type { KnownCeremony } from '../../shared/checks/known-ceremony.ts';
import { knownCeremonyOfFile } from '../../shared/checks/known-ceremony-of-file.ts';
import { findDisagreement } from '../../shared/checks/known-disagreements.ts';
import { firstFailedStep } from '../../shared/checks/reconcile-verdicts.ts';
import type { CeremonyStatus, LibraryVerdict, RejectionCode } from '../../shared/contract/ceremony.ts';
import { clientFactsSchema, refusalSchema } from '../../shared/contract/ceremony-response.ts';
import { credentialRecordSchema } from '../../shared/contract/passkey.ts';
import { askSimpleWebAuthn } from '../library-verdict/ask-simple-webauthn.ts';
import type { CeremonyOutcome } from '../records/ceremonies.ts';
import { extensionNames } from './extension-names.ts';
import { describeResponse, rejectedWithoutFacts } from './response-facts.ts';

/** Judges a ceremony by what its file says alone: no passkey of this workbench is asked, and none is changed. */
export async function judgeImported(
  file: CeremonyFile,
  { tools, now }: { readonly tools: JudgingTools; readonly now: number },
): Promise<CeremonyOutcome> {
  const known = knownCeremonyOfFile(file);
  const clientFacts = clientFactsSchema.safeParse(file.client).data ?? null;
  const elapsed = file.timing?.elapsed ?? clientFacts?.elapsed ?? null;
  const record = credentialRecordSchema.safeParse(file.credentialRecord).data ?? null;
  const described: CeremonyOutcome = {
    ...rejectedWithoutFacts(now),
    clientFacts,
    elapsed,
    recordBefore: record,
    signCountBefore: known.credentialRecord?.signCount ?? null,
  };
  if (known.response === undefined) return { ...described, ...refusalOf(known) };
  const libraryVerdict = await askSimpleWebAuthn(known);
  const { decoded, ledger, findings, accepted } = judgeCeremony(known, tools);
  return {
    ...described,
    ...(decoded && { ...describeResponse(decoded), extensions: extensionNames(known, decoded) }),
    ...decide(accepted, isLeftOpen({ accepted, ledger }), libraryVerdict),
    libraryVerdict,
    failedStep: firstFailedStep(ledger)?.step ?? null,
    steps: ledger.map((step) => ({ ...step, spans: [...step.spans] })),
    findings: findings.map((finding) => ({ ...finding, spans: [...finding.spans] })),
  };
}

/**
 * Accepted is only what the library verified too, or rejects for a reason that is known to be its own, and of which every step that has to
 * pass was looked at.
 */
function decide(
  passed: boolean,
  leftOpen: boolean,
  libraryVerdict: LibraryVerdict | null,
): { readonly status: CeremonyStatus; readonly rejection: RejectionCode | null } {
  if (!passed) return { status: 'rejected', rejection: 'step-failed' };
  if (libraryVerdict?.verified === false && findDisagreement([], libraryVerdict) === undefined) {
    return { status: 'rejected', rejection: 'library-rejected' };
  }
  return { status: leftOpen || libraryVerdict === null ? 'undecided' : 'accepted', rejection: null };
}

function refusalOf({ error }: KnownCeremony): Partial<CeremonyOutcome> {
  const { name, message } = refusalSchema.shape;
  const refusal = {
    name: (error?.name ?? '').slice(0, name.maxLength ?? undefined),
    message: (error?.message ?? '').slice(0, message.maxLength ?? undefined),
    cancelled: false,
  };
  return { status: 'refused', rejection: null, refusal, refusalName: refusal.name };
}
