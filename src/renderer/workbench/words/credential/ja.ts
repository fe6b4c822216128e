import { chainChecks } from '../../../../shared/words/ja/chain-checks.ts';
import { clauseChecks } from '../../../../shared/words/ja/clause-checks.ts';
import type { CredentialWords } from './en.ts';
import { attestation } from './ja/attestation.ts';
import { certificates } from './ja/certificates.ts';
import { facts } from './ja/facts.ts';
import { key } from './ja/key.ts';
import { lifeline } from './ja/lifeline.ts';
import { model } from './ja/model.ts';
import { readings, terms, values } from './ja/terms.ts';

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
  checks: { ...clauseChecks, ...chainChecks },
};
