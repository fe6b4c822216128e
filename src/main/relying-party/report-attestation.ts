import type { AttestationVerdict } from '../../shared/attestation/attestation-verdict.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeRegistrationResponse } from '../../shared/ceremony/decode-registration-response.ts';
import type { DecodedRegistration } from '../../shared/ceremony/decoded-ceremony.ts';
import { registrationOfRecord } from '../../shared/ceremony/registration-of-record.ts';
import { judgeAttestation } from '../../shared/checks/judge-attestation.ts';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import { knownCeremonyOfFile } from '../../shared/checks/known-ceremony-of-file.ts';
import type {
  AttestationReport,
  ReportedChain,
  ReportedStatement,
} from '../../shared/contract/attestation-report.ts';
import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import { ceremonyResponseSchema } from '../../shared/contract/ceremony-response.ts';
import { instantSchema } from '../../shared/contract/vocabulary.ts';
import type { ClauseCheck } from '../../shared/inspection/clause-check.ts';
import type { ChainLink, ChainVerdict } from '../../shared/trust/chain-verdict.ts';

/** What else is known of the registration that a credential record keeps. */
export interface KeptRegistration {
  readonly registeredAt: number | undefined;
  readonly registrationId: string | undefined;
}

/**
 * Judges the attestation of a registration, or of the registration that a sign-in's credential record keeps, by the tools and at the time that
 * §7.1 steps 22 to 24 are judged with. Null where there is none that could be judged.
 */
export function reportAttestation(
  ceremony: CeremonyDetail,
  kept: KeptRegistration,
  tools: JudgingTools,
): AttestationReport | null {
  const registration = findRegistration(ceremony);
  if (registration === undefined) return null;
  const { of, decoded } = registration;
  const at = (of === 'response' ? timeOf(ceremony) : kept.registeredAt) ?? undefined;
  const { shippedAnchors = [] } = tools;
  const outcome = judgeAttestation(decoded, { ...tools, shippedAnchors, at });
  if (outcome === undefined) return null;
  const { verdict, trust, chains, judgedAt } = outcome;
  // The chains stand in the order of the statements that have certificates.
  const left = [...chains];
  const report = (statement: AttestationVerdict) =>
    reportStatement(statement, statement.trustPath.length === 0 ? undefined : left.shift());
  const parts = (verdict.statements ?? []).map(report);
  return {
    of,
    registrationId: of === 'response' ? ceremony.id : (kept.registrationId ?? null),
    statement: verdict.statements === undefined ? report(verdict) : reportStatement(verdict, undefined),
    parts,
    trust,
    judgedAt,
    atRegistration: at !== undefined,
  };
}

interface FoundRegistration {
  readonly of: AttestationReport['of'];
  readonly decoded: DecodedRegistration;
}

function findRegistration({
  kind,
  file,
  body,
  rpId,
  recordBefore,
}: CeremonyDetail): FoundRegistration | undefined {
  const context = rpId === null ? {} : { rpId };
  if (kind === 'authentication') {
    if (recordBefore === null) return undefined;
    return { of: 'record', decoded: decodeRegistrationResponse(registrationOfRecord(recordBefore), context) };
  }
  const response = file === null ? credentialOf(body) : file.response;
  return response === undefined
    ? undefined
    : { of: 'response', decoded: decodeRegistrationResponse(response, context) };
}

/** When it took place; an imported one was not received when it was imported. */
function timeOf({ file, receivedAt }: CeremonyDetail): number | null {
  const { time = null } = file === null ? { time: receivedAt } : knownCeremonyOfFile(file);
  return instantSchema.safeParse(time).data ?? null;
}

function credentialOf(body: string | null): unknown {
  const answer = ceremonyResponseSchema.safeParse(parseJson(body)).data;
  return answer !== undefined && 'credential' in answer ? answer.credential : undefined;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reportStatement(
  { fmt, type, checks, trustPath }: AttestationVerdict,
  chain: ChainVerdict | undefined,
): ReportedStatement {
  return {
    fmt,
    type: type ?? null,
    checks: checks.map(reportCheck),
    presented: trustPath.map(({ span, der }) => ({ span, der: encodeBase64url(der) })),
    chain: chain === undefined ? null : reportChain(chain),
  };
}

function reportChain({ trusted, path, anchor, checks }: ChainVerdict): ReportedChain {
  return {
    trusted,
    path: path.map(reportLink),
    anchor: anchor === undefined ? null : { name: anchor.name, origin: anchor.origin },
    checks: checks.map(reportCheck),
  };
}

function reportLink({
  certificate,
  origin,
  index,
  validity,
  signature,
}: ChainLink): ReportedChain['path'][number] {
  return {
    der: encodeBase64url(certificate.der),
    origin,
    index: index ?? null,
    validity,
    signature: signature?.outcome ?? null,
  };
}

function reportCheck(check: ClauseCheck): ReportedStatement['checks'][number] {
  return { ...check, spans: [...check.spans] };
}
