import type { Cryptography } from '../cryptography/cryptography.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { ChainCheck } from './chain-check.ts';
import type { ChainLink, ChainVerdict } from './chain-verdict.ts';
import { type ChainTime, checkPath } from './check-path.ts';
import { checkPresented } from './check-presented.ts';
import { formatName } from './format-name.ts';
import type { PathNode } from './path-node.ts';
import { type PathSearch, searchPaths } from './search-paths.ts';
import type { TrustAnchor } from './trust-anchor.ts';
import { validityAt } from './validity-at.ts';

export interface ChainRequest {
  /** The attestation certificate first, as the statement presents them. */
  readonly trustPath: readonly Certificate[];
  /** Those that the format of the statement may end at. */
  readonly anchors: readonly TrustAnchor[];
  /** Certificates that are known and not trusted: they may close a gap between the trust path and an anchor. */
  readonly intermediates?: readonly Certificate[];
  /** The ceremony's own time, or one that was asked for, in milliseconds since 1970. Without it what is not valid now is only noted. */
  readonly at?: number | undefined;
  readonly now?: number;
  readonly cryptography: Cryptography;
}

interface Candidate {
  readonly path: readonly PathNode[];
  readonly checks: readonly ChainCheck[];
  readonly isComplete: boolean;
}

/** Paths that reach an anchor and break a rule: more of them make no difference. */
const mostBrokenPaths = 8;

/**
 * The path from a statement's attestation certificate to an anchor, judged by RFC 5280 §6 as far as attestation needs it (WebAuthn L3 §7.1 step 24): names,
 * signatures, validity, authorities and their path lengths, key usage, critical extensions. A path that breaks no rule goes before one that does; an
 * attestation certificate that is itself an anchor is trusted as it is. Revocation is not looked at, and the verdict says so.
 */
export function buildChain(request: ChainRequest): ChainVerdict {
  const { trustPath, at, now = Date.now() } = request;
  const time: ChainTime = { at, now };
  const { path, checks, isComplete } = choosePath(request, time);
  const anchor = reachedAnchor(path);
  const allChecks = [
    checkAnchor(path, { anchors: request.anchors, isComplete }),
    ...checks,
    ...checkPresented(trustPath, path),
    { code: 'chain-revocation', clause: 'RFC 5280 §6.3', status: 'note', spans: [] } as const,
  ];
  const trusted = anchor !== undefined && checks.every(isSound);
  const links = path.map((node, place) => linkOf(node, path[place + 1], at ?? now));
  return { trusted, path: links, checks: allChecks, ...(anchor === undefined ? {} : { anchor }) };
}

function choosePath(request: ChainRequest, time: ChainTime): Candidate {
  const search = searchPaths(searchOf(request));
  let broken: Candidate | undefined;
  for (let tried = 0; tried < mostBrokenPaths; tried++) {
    const { done, value } = search.next();
    const { path, isComplete } = done === true ? value : { path: value, isComplete: true };
    const candidate = { path, checks: checkPath(path, time), isComplete };
    if (done === true) return broken ?? candidate;
    if (candidate.checks.every(isSound)) return candidate;
    broken ??= candidate;
  }
  return broken ?? { path: [], checks: [], isComplete: true };
}

function searchOf({ trustPath, anchors, intermediates = [], cryptography }: ChainRequest): PathSearch {
  return {
    presented: trustPath,
    anchors: anchors.map((anchor) => ({ certificate: anchor.certificate, origin: 'anchor', anchor })),
    known: intermediates.map((certificate) => ({ certificate, origin: 'known' })),
    cryptography,
  };
}

function isSound({ status }: ChainCheck): boolean {
  return status !== 'failed' && status !== 'not-evaluated';
}

/** The anchor that the path ends at, if every signature on the way is its issuer's. */
function reachedAnchor(path: readonly PathNode[]): TrustAnchor | undefined {
  const isSigned = path.every(({ signature }) => signature === undefined || signature.outcome === 'valid');
  return isSigned ? path.at(-1)?.anchor : undefined;
}

function checkAnchor(
  path: readonly PathNode[],
  { anchors, isComplete }: { anchors: readonly TrustAnchor[]; isComplete: boolean },
): ChainCheck {
  const head = { code: 'chain-anchor' as const, clause: 'WebAuthn L3 §7.1 step 24' };
  const last = path.at(-1);
  if (last === undefined)
    return { ...head, status: 'failed', expected: '≥ 1 certificate', found: '0', spans: [] };
  const spans = last.index === undefined ? [] : [last.certificate.span];
  const reached = reachedAnchor(path);
  if (reached !== undefined) return { ...head, status: 'passed', found: reached.name, spans };
  if (!isComplete) return { ...head, status: 'not-evaluated', found: '> 64 signatures', spans };
  // Whoever only uses an anchor's name was not issued by it.
  const expected = last.anchor?.name ?? `issuer ∈ anchors(${anchors.length})`;
  return { ...head, status: 'failed', expected, found: formatName(last.certificate.issuer), spans };
}

function linkOf(node: PathNode, next: PathNode | undefined, time: number): ChainLink {
  const { certificate, origin, index, signature } = node;
  return {
    certificate,
    origin,
    validity: validityAt(certificate, time),
    ...(index === undefined ? {} : { index }),
    ...(next === undefined ? {} : { issuedBy: next.certificate }),
    ...(signature === undefined ? {} : { signature }),
  };
}
