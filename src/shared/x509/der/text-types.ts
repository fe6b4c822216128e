import { choiceOf } from './choice-type.ts';
import { derTags } from './der-tags.ts';
import type { DerType } from './der-type.ts';
import { primitiveType } from './primitive-type.ts';
import { readDerText } from './read-der-text.ts';
import { readGeneralizedTime, readUtcTime } from './read-der-time.ts';

export const utf8StringType = textType(derTags.utf8String, 'UTF8String');
export const numericStringType = textType(derTags.numericString, 'NumericString');
export const printableStringType = textType(derTags.printableString, 'PrintableString');
export const teletexStringType = textType(derTags.teletexString, 'TeletexString');
export const ia5StringType = textType(derTags.ia5String, 'IA5String');
export const visibleStringType = textType(derTags.visibleString, 'VisibleString');
export const universalStringType = textType(derTags.universalString, 'UniversalString');
export const bmpStringType = textType(derTags.bmpString, 'BMPString');

/** RFC 5280 §4.1.2.4, and IA5String, which emailAddress and domainComponent have instead. */
export const directoryStringType = choiceOf('DirectoryString', [
  utf8StringType,
  printableStringType,
  teletexStringType,
  universalStringType,
  bmpStringType,
  ia5StringType,
  numericStringType,
]);

/** RFC 5280 §4.2.1.4. */
export const displayTextType = choiceOf('DisplayText', [
  ia5StringType,
  visibleStringType,
  bmpStringType,
  utf8StringType,
]);

/** Characters that the type does not have are an `unexpected-value`, octets that are no text of it `invalid-der`. */
function textType(tagNumber: number, notation: string): DerType {
  return primitiveType({
    tagNumber,
    notation,
    kind: 'text',
    segmented: true,
    read: ({ bytes, fault }) => {
      const read = readDerText(tagNumber, bytes);
      if (read === undefined) {
        const code = tagNumber === derTags.utf8String ? 'invalid-utf-8' : 'invalid-der';
        return { kind: 'bytes', value: bytes, faults: [fault(code, notation, 'X.680 §41')] };
      }
      const faults = read.allowed ? [] : [fault('unexpected-value', notation, 'X.680 §41')];
      return { value: read.text, faults };
    },
  });
}

export const utcTimeType = timeType(derTags.utcTime, 'UTCTime');
export const generalizedTimeType = timeType(derTags.generalizedTime, 'GeneralizedTime');

function timeType(tagNumber: number, notation: string): DerType {
  const utc = tagNumber === derTags.utcTime;
  const [reference, form] = utc ? ['X.690 §11.8', 'YYMMDDHHMMSSZ'] : ['X.690 §11.7', 'YYYYMMDDHHMMSSZ'];
  return primitiveType({
    tagNumber,
    notation,
    kind: 'time',
    segmented: true,
    read: ({ bytes, fault }) => {
      const text = bytes.length > 64 ? '' : String.fromCharCode(...bytes);
      const time = utc ? readUtcTime(text) : readGeneralizedTime(text);
      if (time === undefined) {
        return { kind: 'bytes', value: bytes, faults: [fault('invalid-der', form, reference)] };
      }
      return {
        value: new Date(time.milliseconds).toISOString(),
        faults: time.canonical ? [] : [fault('non-canonical-der', form, reference)],
      };
    },
  });
}
