import { ByteCursor } from '../../shared/bytes/byte-cursor.ts';
import { formatName } from '../../shared/trust/format-name.ts';
import type { TrustAnchor } from '../../shared/trust/trust-anchor.ts';
import type { Certificate } from '../../shared/x509/certificate.ts';
import { parsePem } from '../../shared/x509/pem.ts';
import { readCertificate } from '../../shared/x509/read-certificate.ts';

export type ImportFaultCode =
  /** Neither PEM nor DER: nothing in it could be a certificate. */
  | 'no-certificate'
  /** A PEM block that cannot be decoded. */
  | 'broken-pem'
  /** A PEM block of something else: a key, a request. */
  | 'other-label'
  /** Bytes where a certificate should be, and are none. */
  | 'not-a-certificate'
  /** Bytes behind a certificate. */
  | 'trailing-bytes'
  /** The same certificate once more. */
  | 'duplicate'
  /** More than can be meant: the rest is left out. */
  | 'too-large';

/** Why something that was to be imported was not, as data; `index` counts PEM blocks. */
export interface ImportFault {
  readonly code: ImportFaultCode;
  readonly index: number;
  /** Wire notation: the label, the offset, the size. */
  readonly found: string;
}

export interface ImportedAnchors {
  readonly anchors: readonly TrustAnchor[];
  readonly faults: readonly ImportFault[];
}

/** A bundle of every root that there is takes a tenth of it. */
const mostBytes = 4_000_000;
const mostAnchors = 2_000;

/**
 * The certificates of a file that a person chose to trust: PEM with any number of certificates among other text, or the DER of one. Never throws: what is
 * no certificate is a fault, and the others are imported all the same. They are trusted for every format.
 */
export function importTrustAnchors(bytes: Uint8Array): ImportedAnchors {
  if (bytes.length > mostBytes) return fault('too-large', `${bytes.length} bytes`);
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes('-----BEGIN ')) return importPem(text);
  if (bytes[0] !== 0x30) return fault('no-certificate', `${bytes.length} bytes`);
  return collect([{ index: 0, bytes }]);
}

interface Block {
  readonly index: number;
  readonly bytes: Uint8Array;
}

function importPem(text: string): ImportedAnchors {
  const blocks: Block[] = [];
  const faults: ImportFault[] = [];
  for (const [index, { label, bytes, problem }] of parsePem(text).entries()) {
    if (!/^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label))
      faults.push({ code: 'other-label', index, found: label });
    else if (bytes === undefined) faults.push({ code: 'broken-pem', index, found: `${problem?.code}` });
    else blocks.push({ index, bytes });
  }
  const { anchors, faults: more } = collect(blocks);
  return { anchors, faults: [...faults, ...more].sort((a, b) => a.index - b.index) };
}

function collect(blocks: readonly Block[]): ImportedAnchors {
  const anchors = new Map<string, TrustAnchor>();
  const faults: ImportFault[] = [];
  for (const { index, bytes } of blocks) {
    const cursor = new ByteCursor({ name: `imported root ${index}`, bytes });
    const certificate = readCertificate(cursor);
    if (certificate === undefined) {
      faults.push({ code: 'not-a-certificate', index, found: `${bytes.length} bytes` });
      continue;
    }
    if (cursor.remaining > 0)
      faults.push({ code: 'trailing-bytes', index, found: `${cursor.remaining} bytes` });
    const key = Buffer.from(certificate.der).toString('base64');
    const anchor: TrustAnchor = { name: nameOf(certificate), certificate, origin: 'imported' };
    if (anchors.has(key)) faults.push({ code: 'duplicate', index, found: anchor.name });
    else if (anchors.size < mostAnchors) anchors.set(key, anchor);
    else
      return {
        anchors: [...anchors.values()],
        faults: [...faults, { code: 'too-large', index, found: `${blocks.length} certificates` }],
      };
  }
  return { anchors: [...anchors.values()], faults };
}

/** What its subject calls itself: the common name, or all of it. */
function nameOf({ subject }: Certificate): string {
  return subject.attributes.find(({ name }) => name === 'CN')?.value || formatName(subject);
}

function fault(code: ImportFaultCode, found: string): ImportedAnchors {
  return { anchors: [], faults: [{ code, index: 0, found }] };
}
