import type { AttestationVerdict } from '../attestation/attestation-verdict.ts';
import { verifyAttestationStatement } from '../attestation/verify-attestation-statement.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodedRegistration } from '../ceremony/decoded-ceremony.ts';
import type { TrustAnchor } from '../trust/trust-anchor.ts';
import type { Certificate } from '../x509/certificate.ts';
import { sourceBytes } from './deciding-spans.ts';
import type { JudgingTools } from './judging-tools.ts';

/** A fact about the trust path, as a step shows it. */
export interface TrustFact {
  readonly expected: string;
  readonly found: string;
  readonly spans: readonly ByteSpan[];
}

/** What came of the attestation statement, and of the certificates that it brought. */
export interface AttestationOutcome {
  readonly verdict: AttestationVerdict;
  /** The anchors that the relying party chose; undefined where it chose none. */
  readonly anchors?: readonly TrustAnchor[] | undefined;
  /** Undefined where there are no chosen anchors, or no certificates to chain to them. */
  readonly chain?: (TrustFact & { readonly trusted: boolean }) | undefined;
  /** The certificates that were not valid at the time of judging. */
  readonly expired: readonly TrustFact[];
  /** Whether that time was the ceremony's own (or one that was asked for), or only now. */
  readonly judgedAt: 'known-time' | 'now';
}

/** Verifies the statement by the procedure of its format; undefined where nothing can be verified. */
export function judgeAttestation(
  decoded: DecodedRegistration,
  { cryptography, trustAnchors, at, now = Date.now() }: JudgingTools,
): AttestationOutcome | undefined {
  const source = decoded.sources.find(({ name }) => name === 'attestationObject');
  const clientDataHash = sourceBytes(decoded, 'clientDataHash');
  if (source === undefined || clientDataHash === undefined) return undefined;
  const verdict = verifyAttestationStatement({ ...decoded, source }, { clientDataHash, cryptography });
  if (verdict === undefined) return undefined;
  const expired = verdict.trustPath.flatMap((certificate) => validityFact(certificate, at ?? now));
  const judgedAt = at === undefined ? 'now' : 'known-time';
  return { verdict, anchors: trustAnchors, chain: undefined, expired, judgedAt };
}

/** What is wrong with the validity of a certificate at a time (RFC 5280 §4.1.2.5); empty where nothing is. */
function validityFact({ validity }: Certificate, at: number): readonly TrustFact[] {
  const { notBefore, notAfter, span } = validity;
  if (at >= notBefore && at <= notAfter) return [];
  const expected = `${formatInstant(notBefore)} – ${formatInstant(notAfter)}`;
  return [{ expected, found: formatInstant(at), spans: [span] }];
}

function formatInstant(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? `${instant}` : date.toISOString();
}
