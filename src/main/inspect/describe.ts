import aaguids from '../../../resources/aaguids.json' with { type: 'json' };
import { nameAaguid } from '../../shared/explain/name-aaguid.ts';
import type { FieldMeaning } from '../../shared/inspection/field-meaning.ts';
import type { Finding } from '../../shared/inspection/finding.ts';
import { describeFinding } from '../../shared/words/describe-finding.ts';
import { chainRules } from '../../shared/words/en/chain-rules.ts';
import { clauseChecks } from '../../shared/words/en/clause-checks.ts';
import { findings } from '../../shared/words/en/findings.ts';
import { inputFindings } from '../../shared/words/en/input-findings.ts';
import { meanings } from '../../shared/words/en/meanings.ts';
import { recognition } from '../../shared/words/en/recognition.ts';
import { steps } from '../../shared/words/en/steps.ts';

type Describers = {
  readonly [Code in FieldMeaning['code']]: (meaning: Extract<FieldMeaning, { code: Code }>) => string;
};

const describers: Describers = {
  flag: ({ flag, set }) => (set ? meanings.flags[flag].set : meanings.flags[flag].clear),
  backup: ({ backup }) => meanings.backup[backup],
  'sha-256-of-rp-id': ({ rpId }) => meanings.sha256OfRpId(rpId),
  'sha-256-of': ({ of }) => meanings.sha256Of(of),
  algorithm: ({ name }) => name,
  'key-type': ({ name }) => name,
  curve: ({ name }) => name,
  'cose-parameter': ({ name }) => name,
  'attestation-format': ({ fmt }) =>
    new Map<string, string>(Object.entries(meanings.attestationFormat)).get(fmt) ?? meanings.otherFormat,
  aaguid: ({ aaguid }) => describeModel(aaguid),
  certificate: ({ index }) => meanings.certificate(index),
  'unsupported-counter': () => meanings.unsupportedCounter,
  length: () => '',
  named: ({ name }) => name,
};

/** A meaning in a few English words, to stand beside a value. */
export function describeMeaning(meaning: FieldMeaning): string {
  // The table pairs each code with its own describer; the compiler cannot follow that pairing through an index.
  const describe = describers[meaning.code] as (meaning: FieldMeaning) => string;
  return describe(meaning);
}

/** Who an authenticator claims to be. */
export function describeModel(aaguid: string): string {
  const { kind, name } = nameAaguid(aaguid, aaguids);
  if (kind === 'zero') return meanings.aaguidZero;
  if (kind === 'virtual') return 'Chromium’s virtual authenticator';
  return name ?? meanings.aaguidUnknown;
}

const clauses = Object.fromEntries(Object.entries(clauseChecks).map(([code, { failed }]) => [code, failed]));
const tables = { findings, chainRules, faults: { ...meanings.faults, ...inputFindings }, steps, clauses };

/** What a finding says, in English. */
export function describeFindingInEnglish(finding: Finding): string {
  const reason = new Map(Object.entries(recognition.reasons)).get(finding.code);
  if (reason !== undefined) return reason(String(finding.facts.found ?? ''));
  const said = describeFinding(finding, tables);
  return said === finding.code ? said.replaceAll('-', ' ') : said;
}
