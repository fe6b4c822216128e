import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { AlgorithmIdentifier, Certificate, CertificateExtension } from './certificate.ts';
import { type DerElement, isConstructed, isContextSpecific, isUniversal } from './der/der-element.ts';
import { derTags } from './der/der-tags.ts';
import { readDerElement } from './der/read-der-element.ts';
import { readDerElements } from './der/read-der-elements.ts';
import { readGeneralizedTime, readUtcTime } from './der/read-der-time.ts';
import { readObjectIdentifier } from './der/read-object-identifier.ts';
import { readDistinguishedName } from './read-distinguished-name.ts';

/**
 * The certificate that begins at the cursor (RFC 5280 §4.1), without its tree: what judging needs, by the same reader that the tree is made
 * with. Undefined where a part that every certificate has is not there or cannot be read; what is BER and not DER is read.
 * Moves the cursor behind the certificate, and not at all where there is none.
 */
export function readCertificate(cursor: ByteCursor): Certificate | undefined {
  if (cursor.remaining === 0) return undefined;
  const buffer = { name: cursor.source, bytes: cursor.bytes };
  const whole = readDerElement(buffer, cursor.offset, { contentEnd: cursor.limit, complete: true });
  if (!isSequence(whole)) return undefined;
  const [tbs, algorithm, signature] = readDerElements(buffer, whole);
  if (!isSequence(tbs) || !isPrimitive(signature, derTags.bitString)) return undefined;
  const signatureAlgorithm = readAlgorithm(buffer, algorithm);
  const fields = readFields(buffer, tbs);
  if (signatureAlgorithm === undefined || fields === undefined) return undefined;
  cursor.readBytes(whole.end - whole.start);
  return {
    der: octets(buffer, whole),
    span: spanOf(buffer, whole),
    ...fields,
    tbsCertificate: octets(buffer, tbs),
    signatureAlgorithm,
    signatureValue: bitStringOctets(buffer, signature),
    signatureSpan: spanOf(buffer, signature),
  };
}

type SignedFields = Omit<
  Certificate,
  'der' | 'span' | 'tbsCertificate' | 'signatureAlgorithm' | 'signatureValue' | 'signatureSpan'
>;

function readFields(buffer: SourceBuffer, tbs: DerElement): SignedFields | undefined {
  const elements = readDerElements(buffer, tbs);
  const versioned = elements[0] !== undefined && isContextSpecific(elements[0], 0) ? 1 : 0;
  const version = versioned === 1 ? readVersion(buffer, elements[0]) : 1;
  const serialNumber = elements[versioned];
  const issuer = elements[versioned + 2];
  const subject = elements[versioned + 4];
  if (version === undefined || !isPrimitive(serialNumber, derTags.integer)) return undefined;
  if (!isSequence(issuer) || !isSequence(subject)) return undefined;
  const signedAlgorithm = readAlgorithm(buffer, elements[versioned + 1]);
  const validity = readValidity(buffer, elements[versioned + 3]);
  const subjectPublicKeyInfo = readPublicKeyInfo(buffer, elements[versioned + 5]);
  const extensions = readExtensions(buffer, elements.slice(versioned + 6));
  if (signedAlgorithm === undefined || validity === undefined) return undefined;
  if (subjectPublicKeyInfo === undefined || extensions === undefined) return undefined;
  return {
    version,
    serialNumber: contents(buffer, serialNumber),
    issuer: readDistinguishedName(buffer, issuer),
    subject: readDistinguishedName(buffer, subject),
    subjectSpan: spanOf(buffer, subject),
    validity,
    subjectPublicKeyInfo,
    extensions,
    signedAlgorithm,
  };
}

/** v1 is written 0 (RFC 5280 §4.1.2.1). */
function readVersion(buffer: SourceBuffer, element: DerElement | undefined): number | undefined {
  const [version] = element === undefined ? [] : readDerElements(buffer, element);
  if (!isPrimitive(version, derTags.integer)) return undefined;
  const [value, ...more] = contents(buffer, version);
  return value !== undefined && more.length === 0 ? value + 1 : undefined;
}

function readValidity(
  buffer: SourceBuffer,
  element: DerElement | undefined,
): Certificate['validity'] | undefined {
  if (!isSequence(element)) return undefined;
  const [notBefore, notAfter] = readDerElements(buffer, element).map((time) => readTime(buffer, time));
  if (notBefore === undefined || notAfter === undefined) return undefined;
  return { notBefore, notAfter, span: spanOf(buffer, element) };
}

function readTime(buffer: SourceBuffer, element: DerElement): number | undefined {
  const octets = contents(buffer, element);
  if (isConstructed(element) || octets.length > 32) return undefined;
  const text = String.fromCharCode(...octets);
  if (isUniversal(element, derTags.utcTime)) return readUtcTime(text)?.milliseconds;
  return isUniversal(element, derTags.generalizedTime) ? readGeneralizedTime(text)?.milliseconds : undefined;
}

function readPublicKeyInfo(
  buffer: SourceBuffer,
  element: DerElement | undefined,
): Certificate['subjectPublicKeyInfo'] | undefined {
  if (!isSequence(element)) return undefined;
  const [algorithmElement, publicKey] = readDerElements(buffer, element);
  const algorithm = readAlgorithm(buffer, algorithmElement);
  if (algorithm === undefined || !isPrimitive(publicKey, derTags.bitString)) return undefined;
  return {
    der: octets(buffer, element),
    span: spanOf(buffer, element),
    algorithm,
    publicKey: bitStringOctets(buffer, publicKey),
  };
}

function readAlgorithm(
  buffer: SourceBuffer,
  element: DerElement | undefined,
): AlgorithmIdentifier | undefined {
  if (!isSequence(element)) return undefined;
  const [algorithm, parameters] = readDerElements(buffer, element);
  if (!isPrimitive(algorithm, derTags.objectIdentifier) || parameters?.complete === false) return undefined;
  const oid = readObjectIdentifier(buffer.bytes, algorithm.contentStart, algorithm.contentEnd);
  if (oid === undefined) return undefined;
  return { oid, ...(parameters === undefined ? {} : { parameters: octets(buffer, parameters) }) };
}

/** No extensions where there are none; undefined where one cannot be read: judging must not overlook a critical one. */
function readExtensions(
  buffer: SourceBuffer,
  rest: readonly DerElement[],
): readonly CertificateExtension[] | undefined {
  const wrapper = rest.find((element) => isContextSpecific(element, 3));
  if (wrapper === undefined) return rest.every(({ readable }) => readable) ? [] : undefined;
  const [list] = isConstructed(wrapper) ? readDerElements(buffer, wrapper) : [];
  if (!isSequence(list)) return undefined;
  const extensions: CertificateExtension[] = [];
  for (const element of readDerElements(buffer, list)) {
    const extension = readExtension(buffer, element);
    if (extension === undefined) return undefined;
    extensions.push(extension);
  }
  return extensions;
}

function readExtension(buffer: SourceBuffer, element: DerElement): CertificateExtension | undefined {
  if (!isSequence(element)) return undefined;
  const [id, second, third] = readDerElements(buffer, element);
  if (second === undefined || !isPrimitive(id, derTags.objectIdentifier)) return undefined;
  const marked = isPrimitive(second, derTags.boolean);
  const value = marked ? third : second;
  const oid = readObjectIdentifier(buffer.bytes, id.contentStart, id.contentEnd);
  if (oid === undefined || !isPrimitive(value, derTags.octetString)) return undefined;
  return {
    oid,
    critical: marked && contents(buffer, second).some((octet) => octet !== 0),
    value: contents(buffer, value),
    valueSpan: byteSpan(buffer.name, value.contentStart, value.contentEnd),
    span: spanOf(buffer, element),
  };
}

function isSequence(element: DerElement | undefined): element is DerElement {
  return element?.complete === true && isUniversal(element, derTags.sequence) && isConstructed(element);
}

function isPrimitive(element: DerElement | undefined, tagNumber: number): element is DerElement {
  return element?.complete === true && isUniversal(element, tagNumber) && !isConstructed(element);
}

function contents({ bytes }: SourceBuffer, element: DerElement): Uint8Array {
  return bytes.subarray(element.contentStart, element.contentEnd);
}

function bitStringOctets({ bytes }: SourceBuffer, element: DerElement): Uint8Array {
  return bytes.subarray(Math.min(element.contentStart + 1, element.contentEnd), element.contentEnd);
}

function octets({ bytes }: SourceBuffer, element: DerElement): Uint8Array {
  return bytes.subarray(element.start, element.end);
}

function spanOf({ name }: SourceBuffer, element: DerElement): ByteSpan {
  return byteSpan(name, element.start, element.end);
}
