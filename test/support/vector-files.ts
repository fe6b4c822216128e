import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What `../shared/vectors` says of one response; its fields were computed by other software. */
export interface VectorFields {
  readonly flagsByte: string;
  readonly flags: readonly string[];
  readonly signCount: number;
  readonly rpIdHash: string;
  readonly authDataLength: number;
  readonly aaguid?: string;
  readonly credentialIdLength?: number;
  readonly credentialId?: string;
  readonly cose?: Readonly<Record<string, number | string>>;
  readonly credentialPublicKey?: string;
  readonly attObjKeys?: readonly string[];
  readonly attStmtKeys?: readonly string[];
  readonly x5cCount?: number;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly attestationObjectCborFindings?: readonly (readonly [string, string])[];
}

export interface Vector {
  readonly id: string;
  readonly kind: 'registration' | 'authentication';
  readonly fmt: string | null;
  readonly rpId: string;
  readonly origin: string;
  readonly challenge: string;
  readonly response: { readonly rawId: string; readonly response: Readonly<Record<string, unknown>> };
  readonly publicKey?: string;
  /** The counter that the record held before. */
  readonly prevCounter?: number;
  readonly requireUV: boolean;
  readonly allowCrossOrigin?: boolean;
  readonly topOrigin?: string;
  readonly expect: 'valid' | 'invalid';
  readonly fields: VectorFields;
}

const folder = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url));
const names = ['specification.jsonl', 'captured.jsonl'];

/** Why the vectors cannot be read here; undefined where they can. */
export const vectorsMissing = names.every((name) => existsSync(folder + name))
  ? undefined
  : 'this checkout has no ../shared/vectors beside it';

/** The specification's responses and the captured ones; none where the checkout has no such folder. */
export function readVectors(): readonly Vector[] {
  if (vectorsMissing !== undefined) return [];
  // The files are written in this form; a line of another form fails the test that reads it.
  return names.flatMap((name) =>
    readFileSync(folder + name, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Vector),
  );
}
