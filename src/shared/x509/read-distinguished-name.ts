import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DistinguishedName, NameAttribute } from './certificate.ts';
import { type DerElement, isUniversal } from './der/der-element.ts';
import { derTags } from './der/der-tags.ts';
import { readDerElements } from './der/read-der-elements.ts';
import { readDerText } from './der/read-der-text.ts';
import { readObjectIdentifier } from './der/read-object-identifier.ts';
import { attributeTypeNames } from './object-identifiers.ts';

/** A name (RFC 5280 §4.1.2.4) as judging needs it. Its attributes are read when they are asked for: comparing names takes only their DER. */
export function readDistinguishedName(buffer: SourceBuffer, element: DerElement): DistinguishedName {
  let attributes: readonly NameAttribute[] | undefined;
  return {
    der: buffer.bytes.subarray(element.start, element.end),
    get attributes() {
      attributes ??= readAttributes(buffer, element);
      return attributes;
    },
  };
}

/** An attribute that is no type and value is left out; one whose value is no text has the empty text. */
function readAttributes(buffer: SourceBuffer, name: DerElement): readonly NameAttribute[] {
  const attributes: NameAttribute[] = [];
  for (const relativeName of readDerElements(buffer, name)) {
    if (!isUniversal(relativeName, derTags.set)) continue;
    for (const attribute of readDerElements(buffer, relativeName)) {
      if (!isUniversal(attribute, derTags.sequence)) continue;
      const [type, value] = readDerElements(buffer, attribute);
      if (type === undefined || value === undefined || !isUniversal(type, derTags.objectIdentifier)) continue;
      const oid = readObjectIdentifier(buffer.bytes, type.contentStart, type.contentEnd);
      if (oid === undefined) continue;
      const text = readDerText(
        isUniversal(value, value.tagNumber) ? value.tagNumber : -1,
        buffer.bytes.subarray(value.contentStart, value.contentEnd),
      );
      const short = attributeTypeNames.get(oid);
      attributes.push({
        type: oid,
        ...(short === undefined ? {} : { name: short }),
        value: text?.text ?? '',
      });
    }
  }
  return attributes;
}
