import { chainRules } from '../../../../shared/words/ja/chain-rules.ts';
import { clauseChecks } from '../../../../shared/words/ja/clause-checks.ts';
import type { CredentialWords } from './en.ts';
import { attestation } from './ja/attestation.ts';
import { certificates } from './ja/certificates.ts';
import { chainRuleNames } from './ja/chain-rule-names.ts';
import { facts } from './ja/facts.ts';
import { key } from './ja/key.ts';
import { lifeline } from './ja/lifeline.ts';
import { model } from './ja/model.ts';
import { readings, terms, values } from './ja/terms.ts';
import { nameChecks } from './name-checks.ts';

export const words: CredentialWords = {
  key,
  attestation,
  certificates,
  model,
  facts,
  lifeline,
  terms,
  values,
  readings,
  checks: nameChecks({ clauses: clauseChecks, names: chainRuleNames, failed: chainRules }),
};
