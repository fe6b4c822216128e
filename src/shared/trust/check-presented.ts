import type { Certificate } from '../x509/certificate.ts';
import { compareNames } from '../x509/names/compare-names.ts';
import type { ChainCheck } from './chain-check.ts';
import { formatName } from './format-name.ts';
import { type PathNode, sameCertificate } from './path-node.ts';

/** What is worth saying of the list that was presented, beside the path that was found in it. */
export function checkPresented(
  presented: readonly Certificate[],
  path: readonly PathNode[],
): readonly ChainCheck[] {
  return [checkOrder(presented), checkRoot(presented, path)];
}

/** Each certificate certifies the one before it (RFC 5246 §7.4.2, whose order `x5c` takes over): also finds what does not belong there, or stands there twice. */
function checkOrder(presented: readonly Certificate[]): ChainCheck {
  const head = { code: 'chain-order' as const, clause: 'WebAuthn L3 §8.2' };
  for (const [index, certificate] of presented.entries()) {
    const before = presented[index - 1];
    if (before === undefined) continue;
    const isIssuer = compareNames(before.issuer, certificate.subject) !== 'different';
    if (isIssuer && !sameCertificate(before, certificate)) continue;
    const expected = `[${index}] ${formatName(before.issuer)}`;
    const found = `[${index}] ${formatName(certificate.subject)}`;
    return { ...head, status: 'warning', expected, found, spans: [certificate.span] };
  }
  return { ...head, status: 'passed', spans: presented.map(({ span }) => span) };
}

/** Whoever verifies has the root already: sending it proves nothing. Android always sends it. */
function checkRoot(presented: readonly Certificate[], path: readonly PathNode[]): ChainCheck {
  const head = { code: 'chain-root-presented' as const, clause: 'WebAuthn L3 §8.2' };
  const isAnchor = (certificate: Certificate) =>
    path.some((node) => node.anchor !== undefined && sameCertificate(node.certificate, certificate));
  const root = presented
    .slice(1)
    .find(
      (certificate) =>
        isAnchor(certificate) || compareNames(certificate.issuer, certificate.subject) !== 'different',
    );
  if (root === undefined) return { ...head, status: 'passed', spans: [] };
  return { ...head, status: 'note', expected: '∅', found: formatName(root.subject), spans: [root.span] };
}
