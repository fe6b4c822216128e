import type { ChainRuleCode } from '../../../../../shared/trust/chain-check.ts';

/** What each rule of a trust path demands. */
export const chainRuleNames: Record<ChainRuleCode, string> = {
  'chain-anchor': 'the chain ends at a known root',
  'chain-signatures': 'each certificate is signed by the next one',
  'chain-validity': 'all of them were valid at that time',
  'chain-signature-algorithms': 'each names one algorithm for its one signature',
  'chain-authorities': 'every issuer is an authority (Basic Constraints)',
  'chain-path-length': 'no path is longer than its authority allows',
  'chain-key-usage': 'every issuer may sign certificates (Key Usage)',
  'chain-critical-extensions': 'every critical extension is understood',
  'chain-name-constraints': 'no constraints on names',
  'chain-name-spelling': 'names are spelled alike where they meet',
  'chain-order': 'presented in order, each before its issuer',
  'chain-root-presented': 'the root is left out of the statement',
  'chain-revocation': 'revocation',
};
