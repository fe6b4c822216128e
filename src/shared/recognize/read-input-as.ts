import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { readByteNotations } from './read-byte-notation.ts';
import { readJsonBytes } from './read-json-bytes.ts';
import { recognizeBytes, sourceNameOf } from './recognize-bytes.ts';
import { recognizeJson } from './recognize-json.ts';
import {
  type InputKind,
  type InputNotation,
  type RecognizedInput,
  type StructureKind,
  structureKinds,
} from './recognized-input.ts';

/** How somebody wants an input to be read. Without `kind`: the likeliest in that notation. */
export interface WantedReading {
  readonly kind?: InputKind | StructureKind | undefined;
  readonly notation: InputNotation;
}

const isStructureKind = (kind: string): kind is StructureKind =>
  structureKinds.some((structure) => structure === kind);

/** Reads an input as somebody says that it is, whatever it looks like. Undefined where it cannot be written so. Never throws. */
export function readInputAs(
  input: string | Uint8Array,
  { kind, notation }: WantedReading,
): RecognizedInput | undefined {
  if (kind !== undefined && !isStructureKind(kind)) {
    const value = jsonValueOf(input, 0);
    const recognized = value === undefined ? undefined : recognizeJson(value, kind);
    return recognized?.kind === kind ? recognized : undefined;
  }
  const bytes = bytesIn(input, notation);
  if (bytes === undefined) return undefined;
  if (kind === undefined) return recognizeBytes(bytes, notation);
  const structures = [{ kind, buffer: { name: sourceNameOf(kind), bytes } }];
  return { kind: 'structures', notation, why: { code: 'chosen' }, alternatives: [], structures };
}

/** The notations in which an input can be bytes. */
export function notationsOf(input: string | Uint8Array): readonly InputNotation[] {
  if (typeof input !== 'string') return ['binary'];
  const read: InputNotation[] = readByteNotations(input).map(({ notation }) => notation);
  const asJson: readonly InputNotation[] = bytesIn(input, 'json-bytes') === undefined ? [] : ['json-bytes'];
  return [...read, ...asJson, 'utf-8'];
}

function bytesIn(input: string | Uint8Array, notation: InputNotation): Uint8Array | undefined {
  if (typeof input !== 'string') {
    if (notation === 'binary') return input;
    const text = decodeUtf8(input);
    return text === undefined ? undefined : bytesIn(text, notation);
  }
  if (notation === 'json-bytes') return readJsonBytes(parseJson(input)?.value);
  const read = readByteNotations(input).find((reading) => reading.notation === notation);
  if (read !== undefined) return read.bytes;
  // As text, JSON among it, it is its own characters.
  return notation === 'utf-8' || notation === 'utf-16' || notation === 'json'
    ? new TextEncoder().encode(input)
    : undefined;
}

/** JSON as it is, in a JSON string, or in a notation of bytes. */
function jsonValueOf(input: string | Uint8Array, depth: number): unknown {
  const text = typeof input === 'string' ? input.replace(/^\ufeff/u, '').trim() : decodeUtf8(input);
  if (text === undefined || depth > 2) return undefined;
  const parsed = parseJson(text);
  if (parsed !== undefined)
    return typeof parsed.value === 'string' ? jsonValueOf(parsed.value, depth + 1) : parsed.value;
  for (const { bytes } of readByteNotations(text)) {
    const inside = bytes[0] === 0x7b || bytes[0] === 0x5b ? jsonValueOf(bytes, depth + 1) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
