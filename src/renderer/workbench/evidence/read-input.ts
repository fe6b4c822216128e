import { decodeUtf8 } from '../../../shared/bytes/decode-utf-8.ts';
import type { SourceBuffer } from '../../../shared/bytes/source-buffer.ts';
import { lintOptions } from '../../../shared/ceremony/lint-options.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { Finding } from '../../../shared/inspection/finding.ts';
import { decodeStructure } from '../../../shared/recognize/decode-structure.ts';
import { judgeStructure } from '../../../shared/recognize/judge-structure.ts';
import { notationsOf, readInputAs, type WantedReading } from '../../../shared/recognize/read-input-as.ts';
import { recognizeInput } from '../../../shared/recognize/recognize-input.ts';
import { recognizeJson } from '../../../shared/recognize/recognize-json.ts';
import type {
  AlternativeReading,
  InputKind,
  InputNotation,
  RecognizedInput,
  RecognizedStructure,
  StructureKind,
} from '../../../shared/recognize/recognized-input.ts';
import { type CeremonyEvidence, createEvidence } from './read-ceremony.ts';

/** What there is to show of an input. */
export type InputContent =
  /** It is the relying party's to judge, as this text. */
  | { readonly shows: 'ceremony'; readonly text: string }
  | { readonly shows: 'fields'; readonly evidence: CeremonyEvidence; readonly findings: readonly Finding[] }
  | { readonly shows: 'nothing' };

/** Something that somebody pasted, dropped or typed, and what it was taken for. */
export interface ReadInput {
  readonly kind: InputKind | StructureKind;
  readonly notation: InputNotation;
  readonly why: RecognizedInput['why'];
  /** How many inputs it holds; undefined where it is one. */
  readonly items: number | undefined;
  /** Other things that it could be, the likeliest first. */
  readonly alternatives: readonly AlternativeReading[];
  /** The notations that it can be bytes in. */
  readonly notations: readonly InputNotation[];
  readonly content: InputContent;
}

export interface InputWish {
  /** How the person wants it to be read; null: as it looks. */
  readonly wanted: WantedReading | null;
  /** Of several, the one to look at. */
  readonly item: number;
  /** Tells this reading from every other one. */
  readonly id: string;
}

/** Recognizes an input and takes it apart. Never throws, whatever it is. */
export function readInput(input: string | Uint8Array, { wanted, item, id }: InputWish): ReadInput {
  const whole = recognizeInput(input);
  const { one, text } = whole.kind === 'list' ? itemOf(whole, item) : { one: whole, text: textOf(input) };
  const source = whole.kind === 'list' ? text : input;
  const chosen = wanted === null ? one : (readInputAs(source, wanted) ?? one);
  const kind = kindOf(chosen);
  const likely: readonly AlternativeReading[] = [
    { kind: kindOf(one), notation: one.notation },
    ...one.alternatives,
  ];
  return {
    kind,
    notation: chosen.notation,
    why: chosen.why,
    items: whole.kind === 'list' ? whole.items.length : undefined,
    alternatives: likely.filter(
      (other, index) =>
        other.kind !== 'nothing' &&
        !(other.kind === kind && other.notation === chosen.notation) &&
        likely.findIndex((same) => same.kind === other.kind && same.notation === other.notation) === index,
    ),
    notations: notationsOf(source),
    content: contentOf(chosen, text, id),
  };
}

function kindOf(recognized: RecognizedInput): InputKind | StructureKind {
  return recognized.kind === 'structures'
    ? (recognized.structures[0]?.kind ?? recognized.kind)
    : recognized.kind;
}

function itemOf(list: RecognizedInput & { readonly kind: 'list' }, index: number) {
  const item = list.items[Math.min(index, list.items.length - 1)];
  const text = typeof item === 'string' ? item : JSON.stringify(item);
  return { one: list.why.code === 'json-lines' ? recognizeInput(text) : recognizeJson(item), text };
}

/** Bytes that are no text are no JSON either. */
function textOf(input: string | Uint8Array): string {
  if (typeof input === 'string') return input;
  const isWide = (input[0] === 0xff && input[1] === 0xfe) || (input[0] === 0xfe && input[1] === 0xff);
  if (isWide) return new TextDecoder(input[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(input);
  return decodeUtf8(input) ?? '';
}

function contentOf(recognized: RecognizedInput, text: string, id: string): InputContent {
  switch (recognized.kind) {
    case 'ceremony-file':
    case 'registration-response':
    case 'authentication-response':
      return { shows: 'ceremony', text };
    case 'creation-options':
    case 'request-options': {
      const structure = { kind: 'json', buffer: bufferOfOptions(text, recognized.options) } as const;
      const { roots, sources } = decodeAll([structure]);
      const findings = lintOptions(recognized.kind, recognized.options);
      return fields({ id, roots, sources, findings });
    }
    case 'structures': {
      const { roots, sources, findings } = decodeAll(recognized.structures);
      return fields({ id, roots, sources, findings });
    }
    default:
      return { shows: 'nothing' };
  }
}

/** The text itself where it is JSON; what stood in another notation is shown as the JSON that it is. */
function bufferOfOptions(text: string, options: Readonly<Record<string, unknown>>): SourceBuffer {
  const shown = /^\s*\{/u.test(text) ? text : JSON.stringify(options, null, 2);
  return { name: 'json', bytes: new TextEncoder().encode(shown) };
}

interface Decoded {
  readonly roots: readonly FieldNode[];
  readonly sources: readonly SourceBuffer[];
  readonly findings: readonly Finding[];
}

function decodeAll(structures: readonly RecognizedStructure[]): Decoded {
  const parts = structures.map((structure) => {
    const { root, derived = [] } = decodeStructure(structure);
    const roots = [root, ...derived.map((other) => other.root)];
    return {
      roots,
      sources: [structure.buffer, ...derived.map(({ source }) => source)],
      findings: judgeStructure(structure.kind, roots, {}),
    };
  });
  return {
    roots: parts.flatMap(({ roots }) => roots),
    sources: parts.flatMap(({ sources }) => sources),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

const order = { error: 0, warning: 1, note: 2 } as const;

function fields({ id, roots, sources, findings }: Decoded & { readonly id: string }): InputContent {
  const body = { state: 'none' } as const;
  const evidence = createEvidence({ ceremonyId: id, body, decoded: undefined, roots, sources, steps: [] });
  return {
    shows: 'fields',
    evidence,
    findings: findings.toSorted((one, other) => order[one.severity] - order[other.severity]),
  };
}
