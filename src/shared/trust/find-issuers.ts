import { equalBytes } from '../cryptography/equal-bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import { readAuthorityKeyIdentifier, readSubjectKeyIdentifier } from '../x509/facts/read-key-identifiers.ts';
import { compareNames } from '../x509/names/compare-names.ts';
import type { PathNode } from './path-node.ts';

/**
 * Who may have issued a certificate, by name (RFC 5280 §6.1.3 (a)(4)), the likeliest first: an issuer whose key identifier is the one that the certificate
 * names comes before one without, and one with another comes last (§4.2.1.1: identifiers help to choose, and decide nothing).
 */
export function findIssuers(certificate: Certificate, candidates: readonly PathNode[]): readonly PathNode[] {
  const { issuer } = certificate;
  const named = candidates.filter((candidate) => isNamed(candidate.certificate, issuer));
  if (named.length < 2) return named;
  const wanted = readAuthorityKeyIdentifier(certificate)?.keyIdentifier;
  if (wanted === undefined) return named;
  return named
    .map((candidate) => ({ candidate, rank: rankIdentifier(candidate.certificate, wanted) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ candidate }) => candidate);
}

/** The empty name names nobody. */
function isNamed(candidate: Certificate, issuer: Certificate['issuer']): boolean {
  return issuer.der.length > 2 && compareNames(issuer, candidate.subject) !== 'different';
}

function rankIdentifier(candidate: Certificate, wanted: Uint8Array): number {
  const identifier = readSubjectKeyIdentifier(candidate)?.keyIdentifier;
  if (identifier === undefined) return 1;
  return equalBytes(identifier, wanted) ? 0 : 2;
}
