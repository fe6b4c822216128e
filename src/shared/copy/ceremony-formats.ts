import { formatCeremonyFile, parseCeremonyFile } from '../ceremony/ceremony-file.ts';
import { ceremonyFileOf } from '../ceremony/ceremony-file-of.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { CeremonyDetail } from '../contract/ceremony.ts';
import type { CopyOutcome } from './copy-outcome.ts';
import type { OfferedFormat } from './field-formats.ts';
import { type CeremonyReport, formatMarkdownReport } from './format-markdown-report.ts';
import { formatCurl, formatFetch, type ReplayTarget } from './format-request.ts';
import { formatTestVector } from './format-test-vector.ts';
import { receivedBytes } from './received-bytes.ts';

export type CeremonyFormatName = 'json' | 'ceremony-file' | 'test-vector' | 'fetch' | 'curl' | 'report';

export interface CeremonyCopy {
  readonly ceremony: CeremonyDetail;
  readonly decoded: DecodedCeremony | undefined;
  readonly target: ReplayTarget;
  /** Made in the reader's words when it is asked for. */
  readonly describe: () => CeremonyReport;
}

/** Every format of a ceremony in the order they are offered. */
const ceremonyFormats: readonly (readonly [CeremonyFormatName, (copy: CeremonyCopy) => CopyOutcome])[] = [
  ['report', ({ describe }) => ({ text: formatMarkdownReport(describe()) })],
  ['ceremony-file', formatFile],
  ['json', ({ ceremony }) => ({ text: `${JSON.stringify(ceremony, null, 2)}\n` })],
  ['test-vector', ({ ceremony, decoded }) => formatTestVector(ceremony, decoded)],
  ['fetch', ({ ceremony, target }) => formatFetch(ceremony, target)],
  ['curl', ({ ceremony, target }) => formatCurl(ceremony, target)],
];

/** What a ceremony can be copied as, and of what could not say it why. */
export function copyCeremony(copy: CeremonyCopy): readonly OfferedFormat<CeremonyFormatName>[] {
  return ceremonyFormats.map(([name, format]) => ({ name, outcome: format(copy) }));
}

/** A file needs something to judge, and JSON can hold a body only where it is text. */
function formatFile({ ceremony }: CeremonyCopy): CopyOutcome {
  // Its own text, to the byte, where that is a ceremony file already.
  if (ceremony.file !== null && ceremony.body !== null && isCeremonyFile(ceremony.body))
    return { text: ceremony.body };
  if (ceremony.refusal === null) {
    const received = receivedBytes(ceremony);
    if ('obstacle' in received) return received;
    if (received.text === undefined) return { obstacle: 'body-not-utf-8' };
  }
  return { text: formatCeremonyFile(ceremonyFileOf(ceremony)) };
}

function isCeremonyFile(text: string): boolean {
  try {
    return 'file' in parseCeremonyFile(JSON.parse(text));
  } catch {
    return false;
  }
}
