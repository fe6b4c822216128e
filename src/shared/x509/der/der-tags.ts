import { absent } from '../../inspection/absent.ts';
import type { DerElement } from './der-element.ts';

/** Universal tag numbers (X.680 §8.6). */
export const derTags = {
  endOfContents: 0,
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  objectIdentifier: 6,
  enumerated: 10,
  utf8String: 12,
  sequence: 16,
  set: 17,
  numericString: 18,
  printableString: 19,
  teletexString: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  visibleString: 26,
  universalString: 28,
  bmpString: 30,
} as const;

const universalNames: Readonly<Record<number, string>> = {
  0: 'end-of-contents',
  1: 'BOOLEAN',
  2: 'INTEGER',
  3: 'BIT STRING',
  4: 'OCTET STRING',
  5: 'NULL',
  6: 'OBJECT IDENTIFIER',
  7: 'ObjectDescriptor',
  8: 'EXTERNAL',
  9: 'REAL',
  10: 'ENUMERATED',
  11: 'EMBEDDED PDV',
  12: 'UTF8String',
  13: 'RELATIVE-OID',
  14: 'TIME',
  16: 'SEQUENCE',
  17: 'SET',
  18: 'NumericString',
  19: 'PrintableString',
  20: 'TeletexString',
  21: 'VideotexString',
  22: 'IA5String',
  23: 'UTCTime',
  24: 'GeneralizedTime',
  25: 'GraphicString',
  26: 'VisibleString',
  27: 'GeneralString',
  28: 'UniversalString',
  30: 'BMPString',
};

const classNames = ['UNIVERSAL ', 'APPLICATION ', '', 'PRIVATE '];

/** A tag as ASN.1 writes it: `SEQUENCE`, `[3]`, `[APPLICATION 1]`; `∅` for what cannot be read or is not there. */
export function formatDerTag(element: DerElement | undefined): string {
  if (element === undefined || !element.readable) return absent;
  const name = element.identifier < 0x40 ? universalNames[element.tagNumber] : undefined;
  return name ?? `[${classNames[element.identifier >> 6] ?? ''}${element.tagNumber}]`;
}
