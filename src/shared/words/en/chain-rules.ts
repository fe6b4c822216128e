import type { ChainRuleCode } from '../../trust/chain-check.ts';

/** What there is to say of a trust path that does not keep a rule, or is worth knowing of one. */
export const chainRules: Record<ChainRuleCode, string> = {
  'chain-anchor': 'the certificates lead to none of the trust anchors',
  'chain-signatures': 'a certificate is not signed by the one that should have issued it',
  'chain-validity': 'a certificate of the chain is outside its validity',
  'chain-signature-algorithms': 'a certificate names two algorithms for its one signature',
  'chain-authorities': 'a certificate was issued by one that is no authority',
  'chain-path-length': 'the chain is longer than one of its authorities allows',
  'chain-key-usage': 'a certificate was issued with a key that may not sign certificates',
  'chain-critical-extensions': 'a certificate has a critical extension that is not understood here',
  'chain-name-constraints': 'an authority may only issue for certain names, which is not looked at here',
  'chain-name-spelling': 'an issuer’s name is spelled differently in two certificates',
  'chain-order': 'a certificate of x5c is not the issuer of the one before it',
  'chain-root-presented': 'x5c has a root, which whoever verifies must have from elsewhere',
  'chain-revocation': 'whether a certificate was revoked is not looked at',
};
