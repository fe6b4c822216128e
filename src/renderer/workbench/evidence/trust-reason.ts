import type { AttestationReport, ReportedStatement } from '../../../shared/contract/attestation-report.ts';

/**
 * `no-attestation`, `self`: there is no certificate that could be trusted · `not-verified`: the statement itself failed · `trusted`: the chain
 * ends at an anchor and no rule is broken · `broken`: it reaches one and breaks a rule · `nowhere`: it reaches none.
 */
export type TrustCode =
  | 'no-attestation'
  | 'self'
  | 'not-verified'
  | 'trusted'
  | 'broken'
  | 'nowhere'
  | 'unknown-format';

export interface TrustReason {
  readonly code: TrustCode;
  readonly anchor?: string;
  /** The first rule that is not met: of the procedure, or of path validation. */
  readonly rule?: string;
}

/** Why the attestation of a statement may be trusted, or not. */
export function trustReason({ type, checks, presented, chain }: ReportedStatement): TrustReason {
  const failed = checks.find(({ status }) => status === 'failed');
  if (failed !== undefined) return { code: 'not-verified', rule: failed.code };
  if (type === null) {
    const open = checks.find(({ status }) => status === 'not-evaluated');
    return open === undefined ? { code: 'unknown-format' } : { code: 'not-verified', rule: open.code };
  }
  if (type === 'None') return { code: 'no-attestation' };
  if (presented.length === 0) return { code: 'self' };
  if (chain?.trusted === true) return { code: 'trusted', ...anchorOf(chain) };
  const rule = chain?.checks.find(({ status }) => status === 'failed' || status === 'not-evaluated')?.code;
  const broken = rule === undefined ? {} : { rule };
  return chain?.anchor == null
    ? { code: 'nowhere', ...broken }
    : { code: 'broken', ...anchorOf(chain), ...broken };
}

function anchorOf({ anchor }: NonNullable<ReportedStatement['chain']>) {
  return anchor === null ? {} : { anchor: anchor.name };
}

/** The statements that prove something by themselves: the parts of a compound one, else the one that there is. */
export function statementsOf({ statement, parts }: AttestationReport): readonly ReportedStatement[] {
  return parts.length > 0 ? parts : [statement];
}
