import aaguids from '../../../../resources/aaguids.json';
import type { AttestationReport } from '../../../shared/contract/attestation-report.ts';
import type { AaguidName } from '../../../shared/explain/name-aaguid.ts';
import { findModel } from './name-model.ts';
import { statementsOf, trustReason } from './trust-reason.ts';

/**
 * How sure the model is. `attested`: a verified statement that leads to a root · `certified`: a verified statement whose certificate leads to no
 * root that is known · `self`: the key vouches for itself · `claimed`: nothing vouches for it · `refuted`: the statement that should vouch for it
 * failed · `erased`: zero, where clients may write zero · `zero`: zero, and nobody but the maker can have written that · `u2f`: zero, because
 * U2F has no models · `open`: nobody has judged it yet, or nothing can.
 */
export type ModelCertainty =
  | 'attested'
  | 'certified'
  | 'self'
  | 'claimed'
  | 'refuted'
  | 'erased'
  | 'zero'
  | 'u2f'
  | 'open';

export interface ModelTruth {
  /** Text form. */
  readonly aaguid: string;
  readonly certainty: ModelCertainty;
  readonly name: AaguidName;
  /** The root that the attestation leads to. */
  readonly anchor?: string;
  /** Where names come from, and when they were read. */
  readonly list: { readonly source: string; readonly date: string };
}

interface ModelEvidence {
  readonly aaguid: string;
  /** What the relying party made of the attestation; null while or where that is not known. */
  readonly report: AttestationReport | null;
  /** `attestation` of the options; undefined where they are not known. */
  readonly asked: string | undefined;
}

/** What is known of the model of an authenticator, and how sure that is. */
export function modelTruth({ aaguid, report, asked }: ModelEvidence): ModelTruth {
  const name = findModel(aaguid);
  const { source, date } = aaguids;
  const base = { aaguid: aaguid.toLowerCase(), name, list: { source, date } };
  if (name.kind === 'zero') return { ...base, certainty: zeroCertainty(report, asked) };
  if (report === null) return { ...base, certainty: 'open' };
  const reasons = statementsOf(report).map(trustReason);
  const failed = reasons.some(({ code }) => code === 'not-verified' || code === 'unknown-format');
  if (failed) return { ...base, certainty: 'refuted' };
  const trusted = reasons.find(({ code }) => code === 'trusted');
  if (trusted !== undefined) {
    return {
      ...base,
      certainty: 'attested',
      ...(trusted.anchor === undefined ? {} : { anchor: trusted.anchor }),
    };
  }
  if (reasons.some(({ code }) => code === 'broken' || code === 'nowhere'))
    return { ...base, certainty: 'certified' };
  return { ...base, certainty: reasons.some(({ code }) => code === 'self') ? 'self' : 'claimed' };
}

/**
 * Who wrote the zeros. Where attestation was not asked for, clients of WebAuthn L2 and before replaced the AAGUID by zeros together with the statement
 * (§5.1.3 there), and under `indirect` they still may; a statement that was left in place shows that nothing was replaced.
 */
function zeroCertainty(report: AttestationReport | null, asked: string | undefined): ModelCertainty {
  const fmt = report?.statement.fmt;
  if (fmt === 'fido-u2f') return 'u2f';
  if (fmt !== undefined && fmt !== 'none') return 'zero';
  return asked === 'direct' || asked === 'enterprise' ? 'zero' : 'erased';
}
