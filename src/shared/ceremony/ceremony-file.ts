import { z } from 'zod';
import { ceremonyFileFormat, ceremonyFileSchema, ceremonyFileVersion } from './ceremony-file-schema.ts';

/** One ceremony as `passkey-workbench/ceremony` holds it. Members that this version does not know are kept. */
export type CeremonyFile = z.infer<typeof ceremonyFileSchema>;

/** Why a value is no ceremony file that this version can read. */
export interface CeremonyFileFault {
  readonly code: 'not-a-ceremony-file' | 'made-by-a-newer-version' | 'invalid-member' | 'nothing-received';
  /** The member, `credentialRecord.signCount`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
}

export type ParsedCeremonyFile =
  | { readonly file: CeremonyFile }
  | { readonly faults: readonly CeremonyFileFault[] };

const headSchema = z.looseObject({ format: z.literal(ceremonyFileFormat), version: z.number() });

/** Reads a parsed JSON value as a ceremony file. Never throws; says of every member that does not fit what was expected there. */
export function parseCeremonyFile(value: unknown): ParsedCeremonyFile {
  const head = headSchema.safeParse(value);
  if (!head.success) {
    const expected = `{ "format": "${ceremonyFileFormat}", "version": ${ceremonyFileVersion} }`;
    return { faults: [{ code: 'not-a-ceremony-file', path: '', expected }] };
  }
  if (head.data.version > ceremonyFileVersion) {
    const expected = `≤ ${ceremonyFileVersion}`;
    return { faults: [{ code: 'made-by-a-newer-version', path: 'version', expected }] };
  }
  const { success, data: file, error } = ceremonyFileSchema.safeParse(value);
  if (!success) return { faults: error.issues.map(toFault) };
  if (file.response === undefined && (file.error ?? undefined) === undefined) {
    return { faults: [{ code: 'nothing-received', path: 'response', expected: 'response | error' }] };
  }
  return { file };
}

function toFault({ path, message }: z.core.$ZodIssue): CeremonyFileFault {
  return { code: 'invalid-member', path: path.join('.'), expected: message };
}

/** The text of a ceremony file, laid out for people and for version control. */
export function formatCeremonyFile(file: CeremonyFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}
