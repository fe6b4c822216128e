import { chainRules } from '../../../../shared/words/en/chain-rules.ts';
import { clauseChecks } from '../../../../shared/words/en/clause-checks.ts';
import { attestation } from './en/attestation.ts';
import { certificates } from './en/certificates.ts';
import { chainRuleNames } from './en/chain-rule-names.ts';
import { facts } from './en/facts.ts';
import { key } from './en/key.ts';
import { lifeline } from './en/lifeline.ts';
import { model } from './en/model.ts';
import { readings, terms, values } from './en/terms.ts';
import { nameChecks } from './name-checks.ts';

const checks = nameChecks({ clauses: clauseChecks, names: chainRuleNames, failed: chainRules });

/** A credential: its key, who vouches for it, and what became of it. Loaded when somebody first looks at one of these. */
export const words = {
  key,
  attestation,
  certificates,
  model,
  facts,
  lifeline,
  terms,
  values,
  readings,
  checks,
};

export type CredentialWords = typeof words;
