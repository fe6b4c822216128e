interface DerHead {
  readonly tag: number;
  readonly content: number;
  readonly end: number;
}

/** Reads an identifier and length octets; the content may be cut off, for what is cut off has a shape too. */
function readHead(bytes: Uint8Array, at: number): DerHead | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || first === 0x80 || first > 0x84) return undefined;
  if (first < 0x80) return { tag, content: at + 2, end: at + 2 + first };
  const width = first & 0x7f;
  let length = 0;
  for (let index = 0; index < width; index++) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  return { tag, content: at + 2 + width, end: at + 2 + width + length };
}

export type DerShape = 'certificate' | 'subject-public-key-info' | 'ecdsa-signature' | 'der';

export interface DerReading {
  readonly shape: DerShape;
  /** The tags that were seen, in ASN.1's words. */
  readonly seen: string;
  /** The outermost length is the length of the whole. */
  readonly exact: boolean;
}

const sequence = 0x30;
const integer = 0x02;
const bitString = 0x03;
const objectIdentifier = 0x06;
const version = 0xa0;

/** Which of the structures that WebAuthn carries the first tags of these bytes fit; undefined where they open no SEQUENCE. */
export function readDerShape(bytes: Uint8Array): DerReading | undefined {
  const outer = readHead(bytes, 0);
  if (outer?.tag !== sequence) return undefined;
  const exact = outer.end === bytes.length;
  const first = readHead(bytes, outer.content);
  if (first === undefined) return exact ? { shape: 'der', seen: 'SEQUENCE {}', exact } : undefined;
  const second = readHead(bytes, first.end);
  const inner = first.tag === sequence ? readHead(bytes, first.content) : undefined;
  if (inner?.tag === version)
    return { shape: 'certificate', seen: 'SEQUENCE { SEQUENCE { [0] … } … }', exact };
  // Version 1 has no version field: a serial number opens it.
  if (inner?.tag === integer && second?.tag === sequence) {
    return { shape: 'certificate', seen: 'SEQUENCE { SEQUENCE { INTEGER … } SEQUENCE … }', exact };
  }
  if (inner?.tag === objectIdentifier && second?.tag === bitString) {
    const seen = 'SEQUENCE { SEQUENCE { OBJECT IDENTIFIER … } BIT STRING }';
    return { shape: 'subject-public-key-info', seen, exact };
  }
  if (first.tag === integer && second?.tag === integer && second.end === outer.end && exact) {
    return { shape: 'ecdsa-signature', seen: 'SEQUENCE { INTEGER INTEGER }', exact };
  }
  return exact ? { shape: 'der', seen: 'SEQUENCE { … }', exact } : undefined;
}
