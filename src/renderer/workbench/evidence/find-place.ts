import type { SourceName } from '../../../shared/bytes/byte-span.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import { walkFields } from '../../../shared/inspection/walk-fields.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';

/** Where a person wants to go: a byte of a buffer, or a field; else why there is no such place. */
export type SoughtPlace =
  | { readonly kind: 'byte'; readonly source: SourceName; readonly offset: number }
  | { readonly kind: 'field'; readonly path: FieldPath; readonly node: FieldNode }
  | { readonly kind: 'beyond'; readonly source: SourceName; readonly length: number }
  | { readonly kind: 'unknown' };

/** `0x20`, `20h` or `32` as a number. */
export function parseOffset(text: string): number | undefined {
  const [, hex = '', suffixed = '', decimal = ''] =
    /^(?:0x([0-9a-f]{1,8})|([0-9a-f]{1,8})h|(\d{1,9}))$/i.exec(text.trim()) ?? [];
  const digits = hex || suffixed;
  if (digits !== '') return Number.parseInt(digits, 16);
  return decimal === '' ? undefined : Number(decimal);
}

// The attestation object calls `authData` what an assertion calls `authenticatorData`.
function spellPath(path: string): string {
  return path
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[/.›>]\s*/g, '.')
    .replaceAll(/\bauthdata\b/g, 'authenticatordata');
}

/**
 * Finds what was typed into "go to": an offset in the buffer that is shown, or a field by its path or by the end of it
 * (`authenticatorData.flags`, `attStmt/sig`, `UV`). Of several the shortest path is meant, then the first.
 */
export function findPlace(
  text: string,
  { roots, sources }: Pick<CeremonyEvidence, 'roots' | 'sources'>,
  source: SourceName | undefined,
): SoughtPlace {
  const offset = parseOffset(text);
  const shown = sources.find(({ name }) => name === source) ?? sources[0];
  if (offset !== undefined && shown !== undefined) {
    const { name, bytes } = shown;
    return offset < bytes.length
      ? { kind: 'byte', source: name, offset }
      : { kind: 'beyond', source: name, length: bytes.length };
  }
  const wanted = spellPath(text);
  let found: { readonly path: FieldPath; readonly node: FieldNode } | undefined;
  if (wanted === '') return { kind: 'unknown' };
  walkFields(roots, (node, path) => {
    const spelt = spellPath(path.join('.'));
    const matches = spelt === wanted || spelt.endsWith(`.${wanted}`);
    if (matches && (found === undefined || path.length < found.path.length))
      found = { path: [...path], node };
  });
  return found === undefined ? { kind: 'unknown' } : { kind: 'field', ...found };
}
