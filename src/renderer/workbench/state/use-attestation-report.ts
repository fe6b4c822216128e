import { useEffect } from 'react';
import { create } from 'zustand';
import type { AttestationReport } from '../../../shared/contract/attestation-report.ts';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { isNotKept } from '../../../shared/contract/import.ts';
import { relyingParty } from './relying-party-client.ts';
import { RelyingPartyError } from './relying-party-error.ts';

export type LoadedReport =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly report: AttestationReport | null }
  | { readonly state: 'failed'; readonly failure: RelyingPartyError };

interface AttestationReports {
  /** By ceremony and the end of its judging, as far as they were looked at in this window. */
  readonly reports: Readonly<Record<string, LoadedReport>>;
  reportChanged(key: string, report: LoadedReport): void;
}

const useReports = create<AttestationReports>()((set) => ({
  reports: {},
  reportChanged: (key, report) => set(({ reports }) => ({ reports: { ...reports, [key]: report } })),
}));

/** The key that a ceremony's report is kept under: judged anew, it is another report. */
function keyOf({ id, endedAt, body }: JudgedCeremony): string {
  return isNotKept(id) ? `${id} ${body}` : `${id} ${endedAt}`;
}

type JudgedCeremony = Pick<CeremonyDetail, 'id' | 'endedAt' | 'body'>;

const loading: LoadedReport = { state: 'loading' };

/** What the relying party makes of the attestation of a ceremony; asked once, when somebody first looks. */
export function useAttestationReport(ceremony: JudgedCeremony): LoadedReport {
  const key = keyOf(ceremony);
  const report = useReports(({ reports }) => reports[key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything of the ceremony that matters here.
  useEffect(() => {
    if (useReports.getState().reports[key] === undefined) void load(ceremony);
  }, [key]);
  return report ?? loading;
}

/** After a failure. */
export function askAttestationAgain(ceremony: JudgedCeremony): Promise<void> {
  return load(ceremony);
}

async function load(ceremony: JudgedCeremony): Promise<void> {
  const key = keyOf(ceremony);
  const { reportChanged } = useReports.getState();
  reportChanged(key, loading);
  try {
    const { report } = await (isNotKept(ceremony.id)
      ? relyingParty.inspectAttestation(ceremony.body ?? '')
      : relyingParty.loadAttestation(ceremony.id));
    reportChanged(key, { state: 'loaded', report });
  } catch (failure) {
    if (!(failure instanceof RelyingPartyError)) throw failure;
    reportChanged(key, { state: 'failed', failure });
  }
}
