import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a file of vectors says of one response; its fields were computed by other software. */
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
  /** Where the outcome is a matter of policy or of reading. */
  readonly category?: string;
  readonly fields: VectorFields;
}

const specification = fileURLToPath(new URL('../vectors/spec/specification.jsonl', import.meta.url));
/** Real responses that other projects published. They are kept beside the checkout, not in it. */
const captured = fileURLToPath(new URL('../../../shared/vectors/captured.jsonl', import.meta.url));

/** Why there are no captured responses here; undefined where they can be read. */
export const capturedMissing = existsSync(captured)
  ? undefined
  : 'without the captured responses, which are not beside this checkout';

/** For the title of a suite that has fewer rows where they are missing. */
export const capturedNote = capturedMissing === undefined ? '' : ` (${capturedMissing})`;

/** The captured responses alone; none where they are missing. */
export function readCapturedVectors(): readonly Vector[] {
  return capturedMissing === undefined ? readLines(captured) : [];
}

/** The 30 responses of the specification. */
export function readSpecificationVectors(): readonly Vector[] {
  return readLines(specification);
}

/** The specification's responses and, where they are there, the captured ones. */
export function readVectors(): readonly Vector[] {
  return [...readSpecificationVectors(), ...readCapturedVectors()];
}

function readLines(path: string): readonly Vector[] {
  // The files are written in this form; a line of another form fails the test that reads it.
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Vector);
}
