import type { AttestationVerdict } from '../attestation/attestation-verdict.ts';
import { verifyAttestationStatement } from '../attestation/verify-attestation-statement.ts';
import type { DecodedRegistration } from '../ceremony/decoded-ceremony.ts';
import { anchorsForFormat } from '../trust/anchors-for-format.ts';
import { buildChain } from '../trust/build-chain.ts';
import type { ChainVerdict } from '../trust/chain-verdict.ts';
import type { TrustAnchor } from '../trust/trust-anchor.ts';
import { validityAt } from '../trust/validity-at.ts';
import type { Certificate } from '../x509/certificate.ts';
import { compareNames } from '../x509/names/compare-names.ts';
import type { JudgingTools } from './judging-tools.ts';

/** What came of the attestation statement, and of the certificates that it brought. */
export interface AttestationOutcome {
  readonly verdict: AttestationVerdict;
  /** Whether the relying party chose the anchors below; otherwise they only say what a chain would lead to. */
  readonly trust: 'chosen' | 'not-chosen';
  /** The anchors for this format; undefined where there are none to look at. */
  readonly anchors?: readonly TrustAnchor[] | undefined;
  /** One for every statement with certificates (a compound one has several); empty without anchors. */
  readonly chains: readonly ChainVerdict[];
  /** The presented certificates that had to be valid at the time of judging, and were not. */
  readonly expired: readonly Certificate[];
  /** The ceremony's own time, or one that was asked for; undefined where neither is known. */
  readonly at: number | undefined;
  /** The same, or else what time it is now. */
  readonly judgedAt: number;
}

/** Verifies the statement by the procedure of its format, and its chains; undefined where nothing can be verified. */
export function judgeAttestation(
  decoded: DecodedRegistration,
  { cryptography, trustAnchors, shippedAnchors, intermediates = [], at, now = Date.now() }: JudgingTools,
): AttestationOutcome | undefined {
  const source = decoded.sources.find(({ name }) => name === 'attestationObject');
  const clientDataHash = decoded.clientDataHash?.bytes;
  if (source === undefined || clientDataHash === undefined) return undefined;
  const verdict = verifyAttestationStatement({ ...decoded, source }, { clientDataHash, cryptography });
  if (verdict === undefined) return undefined;
  const withCertificates = (verdict.statements ?? [verdict]).filter(({ trustPath }) => trustPath.length > 0);
  const anchors = trustAnchors ?? shippedAnchors;
  const judged = withCertificates.map(({ fmt, trustPath }) => {
    if (anchors === undefined) return { trustPath };
    const forFormat = anchorsForFormat(anchors, fmt);
    return {
      trustPath,
      chain: buildChain({ trustPath, anchors: forFormat, intermediates, at, now, cryptography }),
    };
  });
  const chains = judged.flatMap(({ chain }) => chain ?? []);
  const judgedAt = at ?? now;
  const expired = judged
    .flatMap(certificatesToBeValid)
    .filter((certificate) => validityAt(certificate, judgedAt) !== 'valid');
  const trust = trustAnchors === undefined ? 'not-chosen' : 'chosen';
  return { verdict, trust, anchors, chains, expired, at, judgedAt };
}

/**
 * The presented certificates whose validity matters: those on the way to the anchor where one was reached, else all but roots. An anchor is its
 * name and its key (RFC 5280 §6.1.1 (d)), and Android goes on sending Google's root of 2016, which ran out in 2026.
 */
function certificatesToBeValid({
  trustPath,
  chain,
}: {
  trustPath: readonly Certificate[];
  chain?: ChainVerdict;
}) {
  if (chain?.anchor !== undefined) {
    return chain.path
      .slice(0, -1)
      .flatMap(({ certificate, index }) => (index === undefined ? [] : [certificate]));
  }
  return trustPath.filter(
    ({ issuer, subject }, index) => index === 0 || compareNames(issuer, subject) === 'different',
  );
}
