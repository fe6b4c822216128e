import type { Cryptography, SignatureOutcome } from '../cryptography/cryptography.ts';
import type { Certificate } from '../x509/certificate.ts';
import { findIssuers } from './find-issuers.ts';
import { type PathNode, sameCertificate } from './path-node.ts';
import { verifyCertificateSignature } from './verify-certificate-signature.ts';

/** Longer than any chain of attestation certificates that there is. */
const longestPath = 10;
/** Certificates that all call themselves by one name could otherwise be combined without end. */
const mostSignatures = 64;
/** What is presented beyond this is not looked at: statements have up to five. */
const mostPresented = 32;

export interface PathSearch {
  readonly presented: readonly Certificate[];
  readonly anchors: readonly PathNode[];
  readonly known: readonly PathNode[];
  readonly cryptography: Cryptography;
}

/** What is left where no more paths reach an anchor. */
export interface PathsEnd {
  readonly path: readonly PathNode[];
  /** False where a bound was reached, and a path may have been missed. */
  readonly isComplete: boolean;
}

/**
 * Paths from the attestation certificate to an anchor, depth first and the likeliest first, and at the end the longest that reached none. At every
 * certificate anchors come before what was presented, and that before what was known. Bounded: 10 certificates long, 64 signatures.
 */
export function* searchPaths({
  presented,
  anchors,
  known,
  cryptography,
}: PathSearch): Generator<readonly PathNode[], PathsEnd> {
  const others = presented
    .slice(1, mostPresented)
    .map((certificate, index): PathNode => ({ certificate, origin: 'presented', index: index + 1 }));
  const candidates = [...anchors, ...others, ...known];
  let signaturesLeft = mostSignatures;
  let isComplete = presented.length <= mostPresented;
  let best: { readonly path: readonly PathNode[]; readonly verified: number } = { path: [], verified: -1 };

  /** What is signed counts for more than what only has the right names. */
  function remember(path: readonly PathNode[], verified: number): void {
    const isBetter =
      verified > best.verified || (verified === best.verified && path.length > best.path.length);
    if (isBetter) best = { path, verified };
  }

  function verify(certificate: Certificate, issuer: Certificate): SignatureOutcome | undefined {
    if (signaturesLeft === 0) {
      isComplete = false;
      return undefined;
    }
    signaturesLeft -= 1;
    return verifyCertificateSignature(certificate, issuer, cryptography);
  }

  function* extend(path: readonly PathNode[], last: PathNode): Generator<readonly PathNode[]> {
    const anchor = anchors.find(({ certificate }) => sameCertificate(certificate, last.certificate));
    if (anchor !== undefined) {
      yield [...path, { ...last, ...(anchor.anchor === undefined ? {} : { anchor: anchor.anchor }) }];
      return;
    }
    const before = [...path, last];
    remember(before, path.length);
    if (before.length >= longestPath) {
      isComplete = false;
      return;
    }
    for (const issuer of findIssuers(last.certificate, candidates)) {
      if (before.some(({ certificate }) => sameCertificate(certificate, issuer.certificate))) continue;
      const signature = verify(last.certificate, issuer.certificate);
      if (signature === undefined) return;
      const signed = { ...last, signature };
      if (signature.outcome === 'valid') yield* extend([...path, signed], issuer);
      else remember([...path, signed, issuer], path.length);
    }
  }

  const [leaf] = presented;
  if (leaf !== undefined) yield* extend([], { certificate: leaf, origin: 'presented', index: 0 });
  return { path: best.path, isComplete };
}
