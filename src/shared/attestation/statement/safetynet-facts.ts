import { ByteCursor } from '../../bytes/byte-cursor.ts';
import { byteSpan } from '../../bytes/byte-span.ts';
import { type CborItem, findEntry } from '../../cbor/cbor-item.ts';
import { openContent } from '../../cbor/open-content.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { decodeJws } from '../../jws/decode-jws.ts';
import type { DecodedJws, DerivedSource, Jws } from '../../jws/jws.ts';
import { readCertificate } from '../../x509/read-certificate.ts';
import type { StatementContext } from '../attestation-format.ts';
import { createCertificateField } from './refine-certificates.ts';
import { readStatementFacts, type StatementCertificate, type StatementFacts } from './statement-facts.ts';

export interface SafetyNetFacts extends StatementFacts {
  /** Undefined where `response` is no JWS. */
  readonly jws: Jws | undefined;
  /** `header`, `payload` and `signature` in place. */
  readonly segments: readonly FieldNode[];
}

/** The facts of an android-safetynet statement; its certificates stand in the header of the JWS, each a derived source. */
export function readSafetyNetFacts(context: StatementContext): SafetyNetFacts {
  const decoded = decodeResponse(context, context.name);
  const x5c = decoded?.derived.filter(isCertificate).map(readElement);
  return {
    ...readStatementFacts(context),
    jws: decoded?.jws,
    segments: decoded?.node.children ?? [],
    x5c: x5c?.length === 0 ? undefined : x5c,
    leaf: x5c?.[0]?.certificate,
  };
}

/** The JWS in `response`; its derived sources are called `<name>.response.header` and so on. */
export function decodeResponse(
  { attStmt, source }: { readonly attStmt: CborItem } & Pick<StatementContext, 'source'>,
  name: string,
): DecodedJws | undefined {
  const cursor = openContent(findEntry(attStmt, 'response')?.value, source, `${name}.response`);
  return cursor && decodeJws(cursor, `${name}.response`);
}

/** The derived sources of a JWS, its certificates with their inside. */
export function deriveResponse(
  place: Pick<StatementContext, 'attStmt' | 'source'>,
  name: string,
): readonly DerivedSource[] {
  return (decodeResponse(place, name)?.derived ?? []).map((derived) => {
    if (!isCertificate(derived)) return derived;
    const { children: _, value: __, ...root } = derived.root;
    return { ...derived, root: createCertificateField(root, root.span, derived.source) };
  });
}

function isCertificate({ root }: DerivedSource): boolean {
  return root.meaning?.code === 'certificate';
}

function readElement({ source }: DerivedSource): StatementCertificate {
  const span = byteSpan(source.name, 0, source.bytes.length);
  const cursor = new ByteCursor(source);
  const certificate = readCertificate(cursor);
  return certificate === undefined ? { span } : { span, certificate, isWhole: cursor.remaining === 0 };
}
