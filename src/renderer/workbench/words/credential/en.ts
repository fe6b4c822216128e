import { chainChecks } from '../../../../shared/words/en/chain-checks.ts';
import type { ClauseCheckWords } from '../../../../shared/words/en/clause-checks.ts';
import { clauseChecks } from '../../../../shared/words/en/clause-checks.ts';
import { attestation } from './en/attestation.ts';
import { certificates } from './en/certificates.ts';
import { facts } from './en/facts.ts';
import { key } from './en/key.ts';
import { lifeline } from './en/lifeline.ts';
import { model } from './en/model.ts';
import { readings, terms, values } from './en/terms.ts';

const checks: Readonly<Record<string, ClauseCheckWords>> = { ...clauseChecks, ...chainChecks };

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
