import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { findRepeatedMembers } from './find-repeated-members.ts';
import { readByteNotations } from './read-byte-notation.ts';
import { fromReadings, recognizeBytes } from './recognize-bytes.ts';
import { recognizeJson } from './recognize-json.ts';
import { recognizePem } from './recognize-pem.ts';
import { readClientDataStart, recognizeStructure } from './recognize-structure.ts';
import type { InputNotation, RecognizedInput } from './recognized-input.ts';

const none = { alternatives: [] } as const;

/** Nothing that these notations are for is longer; every notation costs a pass. */
const longestNotation = 8_000_000;

/** What a text is: PEM, JSON, JSON lines, or bytes in one of the notations. `depth` counts the wrappings taken off. */
export function recognizeText(text: string, notation: InputNotation = 'utf-8', depth = 0): RecognizedInput {
  const trimmed = text.replace(/^\ufeff/u, '').trim();
  if (trimmed === '') return { ...none, kind: 'nothing', notation, why: { code: 'empty' } };
  if (trimmed.includes('-----BEGIN ')) return recognizePem(trimmed);
  const first = trimmed.charAt(0);
  if (first === '{' || first === '[' || first === '"')
    return recognizeJsonText(text, trimmed, { notation, depth });
  return recognizeNotation(trimmed, notation, depth);
}

interface Wrapping {
  readonly notation: InputNotation;
  readonly depth: number;
}

function recognizeJsonText(text: string, trimmed: string, { notation, depth }: Wrapping): RecognizedInput {
  const clientData = readClientDataStart(text.slice(0, 64));
  if (clientData !== undefined) return fromReadings([clientData], { bytes: encode(text), notation });
  const parsed = parseJson(trimmed);
  if ('fault' in parsed) return recognizeBrokenJson(trimmed, parsed.fault, { notation, depth });
  if (typeof parsed.value === 'string' && depth < 2) return recognizeText(parsed.value, 'json', depth + 1);
  const recognized = withRepeatedMembers(recognizeJson(parsed.value), trimmed, parsed.value);
  if (recognized.why.code !== 'client-data-members' || recognized.why.at !== undefined) return recognized;
  if (recognized.notation !== 'json') return recognized;
  // Client data whose members stand in another order: its own bytes, not what JSON makes of them.
  const structures = [
    { kind: 'client-data', buffer: { name: 'clientDataJSON', bytes: encode(text) } },
  ] as const;
  return { kind: 'structures', notation, why: recognized.why, alternatives: [], structures };
}

/** What the text of a response says twice, which its parsed value no longer shows. */
function withRepeatedMembers(recognized: RecognizedInput, text: string, value: unknown): RecognizedInput {
  switch (recognized.kind) {
    case 'ceremony-file': {
      const inFile = recognized.why.at === undefined ? 'response' : `${recognized.why.at}.response`;
      const repeatedMembers = findRepeatedMembers(text, value, inFile);
      return repeatedMembers.length === 0 ? recognized : { ...recognized, repeatedMembers };
    }
    case 'registration-response':
    case 'authentication-response': {
      const repeatedMembers = findRepeatedMembers(text, value, recognized.why.at ?? '');
      if (repeatedMembers.length === 0) return recognized;
      return { ...recognized, known: { ...recognized.known, repeatedMembers } };
    }
    default:
      return recognized;
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parseJson(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function recognizeBrokenJson(text: string, fault: string, { notation, depth }: Wrapping): RecognizedInput {
  const lines = text
    .split('\n', 3)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > 1 && lines.slice(0, 2).every((line) => 'value' in parseJson(line))) {
    const items = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return {
      ...none,
      kind: 'list',
      notation: 'json',
      items,
      why: { code: 'json-lines', seen: String(items.length) },
    };
  }
  const bytes = recognizeNotation(text, notation, depth);
  if (bytes.kind !== 'nothing') return bytes;
  return { ...none, kind: 'nothing', notation, why: { code: 'broken-json', seen: fault } };
}

function recognizeNotation(text: string, notation: InputNotation, depth: number): RecognizedInput {
  const bytes = text.length > longestNotation ? undefined : new TextEncoder().encode(text);
  const jws = bytes && recognizeStructure(bytes).find(({ kind }) => kind === 'jws');
  if (bytes && jws !== undefined) return fromReadings([jws], { bytes, notation });
  const readings = (bytes === undefined ? [] : readByteNotations(text)).flatMap((read) => {
    const inside = depth < 2 ? recognizeWrappedText(read.bytes, depth) : undefined;
    if (inside !== undefined) return [{ recognized: inside, weight: 4 }];
    const structures = recognizeStructure(read.bytes);
    const weight = structures[0]?.weight ?? 0;
    // Many a word is base64 of a number; hardly one is base64 of more.
    const least = read.notation === 'base64' || read.notation === 'base64url' ? 1 : 0.5;
    return weight < least ? [] : [{ recognized: recognizeBytes(read.bytes, read.notation), weight }];
  });
  const [best, ...others] = readings.toSorted((a, b) => b.weight - a.weight);
  if (best === undefined) return unrecognized(text, notation);
  const alternatives = others.map(({ recognized }) => ({
    kind: recognized.kind === 'structures' ? (recognized.structures[0]?.kind ?? 'cbor') : recognized.kind,
    notation: recognized.notation,
  }));
  return { ...best.recognized, alternatives: [...best.recognized.alternatives, ...alternatives] };
}

/** Base64 of a JSON text other than client data: a response in a query, or in a log. */
function recognizeWrappedText(bytes: Uint8Array, depth: number): RecognizedInput | undefined {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined;
  if (recognizeStructure(bytes.subarray(0, 4096)).some(({ kind }) => kind === 'client-data'))
    return undefined;
  const text = decodeUtf8(bytes);
  if (text === undefined || 'fault' in parseJson(text)) return undefined;
  const recognized = recognizeText(text, 'utf-8', depth + 1);
  return recognized.kind === 'nothing' ? undefined : recognized;
}

/** Characters of base64 only, more of them than words have, and no text of bytes: hardly anything but a part of one. */
const base64Characters = /^[\w+/-]{24,}={0,2}$/u;

function unrecognized(text: string, notation: InputNotation): RecognizedInput {
  const [read] = text.length > longestNotation ? [] : readByteNotations(text);
  if (read !== undefined && /\d/u.test(text)) {
    const why = { code: 'bytes-of-no-known-form', seen: String(read.bytes.length) } as const;
    return { ...none, kind: 'nothing', notation: read.notation, why };
  }
  const joined = text.replaceAll(/\s/gu, '');
  if (read === undefined && /\d/u.test(joined) && base64Characters.test(joined)) {
    const why = { code: 'base64-cut-off', seen: String(joined.length) } as const;
    return { ...none, kind: 'nothing', notation, why };
  }
  return {
    ...none,
    kind: 'nothing',
    notation,
    why: { code: 'text-of-no-known-form', seen: String(text.length) },
  };
}
