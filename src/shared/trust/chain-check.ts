import type { ClauseCheck } from '../inspection/clause-check.ts';

/** The rules of path validation (RFC 5280 §6), and what else is said of a trust path. The words of both languages have a sentence for each. */
export type ChainRuleCode =
  | 'chain-anchor'
  | 'chain-signatures'
  | 'chain-validity'
  | 'chain-signature-algorithms'
  | 'chain-authorities'
  | 'chain-path-length'
  | 'chain-key-usage'
  | 'chain-critical-extensions'
  | 'chain-name-constraints'
  | 'chain-name-spelling'
  /** Of what was presented, beside the path that was found in it. */
  | 'chain-order'
  | 'chain-root-presented'
  | 'chain-revocation';

export interface ChainCheck extends ClauseCheck {
  readonly code: ChainRuleCode;
}
