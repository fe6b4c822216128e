import { type ByteSpan, byteSpan } from '../../bytes/byte-span.ts';
import { concatenateBytes } from '../../bytes/concatenate-bytes.ts';
import { findEntry } from '../../cbor/cbor-item.ts';
import { openContent } from '../../cbor/open-content.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { readCertificate } from '../../x509/read-certificate.ts';
import type { StatementContext } from '../attestation-format.ts';

/** An element of `x5c`; without a certificate where it is none. */
export interface StatementCertificate {
  readonly span: ByteSpan;
  readonly certificate?: Certificate;
  /** Nothing stands behind the certificate. */
  readonly isWhole?: boolean;
}

/** What a procedure is given, with the certificates of the statement read once. */
export interface StatementFacts extends StatementContext {
  /** Undefined where the statement has no certificates at all. */
  readonly x5c: readonly StatementCertificate[] | undefined;
  /** The attestation certificate, which is the first. */
  readonly leaf: Certificate | undefined;
  /** authenticatorData ‖ clientDataHash, what most formats sign. */
  readonly attToBeSigned: Uint8Array;
}

/** Facts only, never the tree: `x5c` has the certificates as DER byte strings. */
export function readStatementFacts(context: StatementContext): StatementFacts {
  const { name, attStmt, source, authData, clientDataHash } = context;
  const member = findEntry(attStmt, 'x5c')?.value;
  const items = member?.type === 'array' ? member.items : [];
  const elements = items.map((item, index): StatementCertificate => {
    const cursor = openContent(item, source, `${name}.x5c[${index}]`);
    if (cursor === undefined) return { span: item.span };
    const content = byteSpan(cursor.source, cursor.offset, cursor.limit);
    const certificate = readCertificate(cursor);
    if (certificate === undefined) return { span: content };
    return { span: content, certificate, isWhole: cursor.remaining === 0 };
  });
  const x5c = member && elements;
  const attToBeSigned = concatenateBytes([authData, clientDataHash]);
  return { ...context, x5c, leaf: x5c?.[0]?.certificate, attToBeSigned };
}

/** The certificates that could be read, the attestation certificate first; none where that is no certificate. */
export function trustPathOf({
  x5c = [],
  leaf,
}: Pick<StatementFacts, 'x5c' | 'leaf'>): readonly Certificate[] {
  if (leaf === undefined) return [];
  return x5c.flatMap(({ certificate }) => (certificate === undefined ? [] : [certificate]));
}
