import { decodeBase64url } from '../../../shared/bytes/base64url.ts';
import type { ByteSpan } from '../../../shared/bytes/byte-span.ts';
import type { ReportedLink, ReportedStatement } from '../../../shared/contract/attestation-report.ts';

/** One certificate as it is drawn. */
export interface DrawnCertificate {
  readonly der: Uint8Array;
  readonly role: 'leaf' | 'intermediate' | 'top' | 'anchor';
  readonly origin: ReportedLink['origin'];
  /** Its place in the statement, and where that is; absent where it was not presented. */
  readonly index?: number;
  readonly span?: ByteSpan;
  /** Undefined for one that is not on the path. */
  readonly validity?: ReportedLink['validity'];
  /** What the next one's key makes of its signature; undefined for the last. */
  readonly signature?: NonNullable<ReportedLink['signature']>;
}

export interface ChainDrawing {
  /** From the attestation certificate up to where the path ends. */
  readonly path: readonly DrawnCertificate[];
  /** Presented, and of no use for the path. */
  readonly unused: readonly DrawnCertificate[];
}

/** The certificates of a statement in the order in which each vouches for the one before it. */
export function drawChain({ presented, chain }: ReportedStatement): ChainDrawing {
  const links = chain?.path ?? [];
  const onPath = new Set(links.map(({ index }) => index));
  const last = links.length - 1;
  const path = links.map((link, place): DrawnCertificate => {
    const { der, origin, index, validity, signature } = link;
    const isAnchor = place === last && chain?.anchor !== null;
    return {
      der: bytesOf(der),
      role: isAnchor ? 'anchor' : place === 0 ? 'leaf' : place === last ? 'top' : 'intermediate',
      origin,
      validity,
      ...placeOf(index, presented),
      ...(signature === null ? {} : { signature }),
    };
  });
  const unused = presented.flatMap(({ der }, index): DrawnCertificate[] =>
    onPath.has(index)
      ? []
      : [{ der: bytesOf(der), role: 'intermediate', origin: 'presented', ...placeOf(index, presented) }],
  );
  return { path, unused };
}

function placeOf(index: number | null, presented: ReportedStatement['presented']) {
  const span = index === null ? undefined : presented[index]?.span;
  return index === null || span === undefined ? {} : { index, span };
}

// The contract has checked that it is base64url.
function bytesOf(der: string): Uint8Array {
  return decodeBase64url(der) ?? new Uint8Array();
}
