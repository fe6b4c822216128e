import type { TrustAnchor } from '../../shared/trust/trust-anchor.ts';
import type { Certificate } from '../../shared/x509/certificate.ts';
import { type ImportFaultCode, importTrustAnchors } from '../trust/import-trust-anchors.ts';
import { loadTrustAnchors, type ShippedRoots } from '../trust/load-trust-anchors.ts';
import { InspectError } from './inspect-error.ts';
import { readInput } from './read-input.ts';

/** The roots that `--anchors` names: `shipped` with the intermediates that ship beside them, or files. What in a file is no certificate is said on stderr; a file without one is refused. */
export async function openAnchors(names: readonly string[], rootsFolder: string): Promise<ShippedRoots> {
  const anchors: TrustAnchor[] = [];
  const intermediates: Certificate[] = [];
  for (const name of names) {
    if (name === 'shipped') {
      const shipped = await loadTrustAnchors(rootsFolder);
      anchors.push(...shipped.anchors);
      intermediates.push(...shipped.intermediates);
    } else anchors.push(...(await importFile(name)));
  }
  return { anchors, intermediates };
}

const sentences: Record<ImportFaultCode, (found: string) => string> = {
  'no-certificate': (found) => `it holds no certificate (${found})`,
  'broken-pem': (found) => `a PEM block cannot be read (${found})`,
  'other-label': (found) => `a PEM block is no certificate (${found})`,
  'not-a-certificate': (found) => `what should be a certificate is none (${found})`,
  'trailing-bytes': (found) => `${found} stand behind a certificate`,
  duplicate: (found) => `“${found}” is in it more than once`,
  'too-large': (found) => `it is larger than any collection of roots (${found})`,
};

async function importFile(path: string): Promise<readonly TrustAnchor[]> {
  const { anchors, faults } = importTrustAnchors(await readInput(path));
  const problems = faults.map(({ code, found }) => sentences[code](found)).slice(0, 5);
  if (anchors.length === 0) {
    const why = problems[0] === undefined ? '' : `: ${problems[0]}`;
    throw new InspectError(
      'unreadable',
      `No root can be had from ${path}${why}. Give certificates as PEM or DER.`,
    );
  }
  for (const problem of problems) console.error(`${path}: ${problem}; the other certificates are used.`);
  return anchors;
}
