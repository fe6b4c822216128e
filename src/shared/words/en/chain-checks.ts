import type { ClauseCheckWords } from './clause-checks.ts';

/** The rules of path validation (RFC 5280 §6), and what is worth saying of the list that was presented. */
export const chainChecks: Readonly<Record<string, ClauseCheckWords>> = {
  'chain-anchor': {
    name: 'the chain ends at a known root',
    failed: 'nobody whose root is known issued the last certificate',
  },
  'chain-signatures': {
    name: 'each certificate is signed by the next one',
    failed: 'a signature is not that of the next certificate',
  },
  'chain-validity': {
    name: 'all of them were valid at that time',
    failed: 'one of them was not valid at that time',
  },
  'chain-authorities': {
    name: 'every issuer is an authority (Basic Constraints)',
    failed: 'an issuer is no authority by its Basic Constraints',
  },
  'chain-path-length': {
    name: 'no path is longer than its authority allows',
    failed: 'the path is longer than an authority allows',
  },
  'chain-key-usage': {
    name: 'every issuer may sign certificates (Key Usage)',
    failed: 'the key of an issuer may not sign certificates',
  },
  'chain-critical-extensions': {
    name: 'every critical extension is understood',
    failed: 'a critical extension is not understood here',
  },
  'chain-name-constraints': {
    name: 'no constraints on names',
    failed: 'there are constraints on names, which are not judged here',
  },
  'chain-name-spelling': {
    name: 'names are spelled alike where they meet',
    failed: 'a name is spelled otherwise where it is named as issuer; it means the same',
  },
  'chain-order': {
    name: 'presented in order, each before its issuer',
    failed: 'not presented in order, or something does not belong there',
  },
  'chain-root-presented': {
    name: 'the root is left out of the statement',
    failed: 'the statement brings its own root, which proves nothing',
  },
  'chain-revocation': {
    name: 'revocation',
    failed: 'whether one of them was revoked is not looked at: that takes a request to its issuer',
  },
};
