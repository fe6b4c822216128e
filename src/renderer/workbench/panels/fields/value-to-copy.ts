import { copyField } from '../../../../shared/copy/field-formats.ts';
import type { FieldRow } from '../../evidence/field-rows.ts';
import type { CeremonyEvidence } from '../../evidence/read-ceremony.ts';

interface CopiedValue {
  readonly text: string;
  /** The format's name in the reader's words. */
  readonly format: string;
}

/** What a person means who copies a field without saying as what: its value, or where that is bytes their hex. */
export function valueToCopy(
  { node, path }: Pick<FieldRow, 'node' | 'path'>,
  { sources }: Pick<CeremonyEvidence, 'sources'>,
  formats: Readonly<Record<'value' | 'hex', string>>,
): CopiedValue | undefined {
  const source = sources.find(({ name }) => name === node.span.source);
  if (source === undefined) return undefined;
  const offered = copyField({ node, path, source, describe: () => '' });
  for (const name of ['value', 'hex'] as const) {
    const outcome = offered.find((one) => one.name === name)?.outcome;
    if (outcome !== undefined && 'text' in outcome) return { text: outcome.text, format: formats[name] };
  }
  return undefined;
}
