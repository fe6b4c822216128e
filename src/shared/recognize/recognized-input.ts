import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { KnownCeremony } from '../checks/known-ceremony.ts';
import type { ByteNotation } from './read-byte-notation.ts';

/** What a piece of input was taken for. */
export type InputKind =
  | 'ceremony-file'
  | 'registration-response'
  | 'authentication-response'
  | 'creation-options'
  | 'request-options'
  | 'structures'
  | 'list'
  | 'nothing';

/** The structures that stand alone, in the order in which a tie between two readings is broken. */
export const structureKinds = [
  'attestation-object',
  'certificate',
  'client-data',
  'cose-key',
  'authenticator-data',
  'jws',
  'tpm-attest',
  'subject-public-key-info',
  'ecdsa-signature',
  'der',
  'json',
  'cbor',
] as const;
export type StructureKind = (typeof structureKinds)[number];

/** What decided, as data: the words of both languages key on `code`. */
export interface RecognitionReason {
  readonly code: RecognitionCode;
  /** Wire notation: the members, labels or DER shape that were seen. */
  readonly seen?: string;
  /** Where in the JSON around it the thing was found: `credential.response`. */
  readonly at?: string;
}

export type RecognitionCode =
  | 'format-member'
  | 'json-members'
  | 'cbor-map-keys'
  | 'cose-labels'
  | 'authenticator-data-lengths'
  | 'authenticator-data-head'
  | 'der-shape'
  | 'pem-label'
  | 'broken-pem'
  | 'tpm-magic'
  | 'client-data-members'
  | 'three-base64url-parts'
  | 'one-cbor-item'
  | 'cbor-that-breaks-off'
  | 'json-value'
  | 'json-array'
  | 'json-lines'
  | 'empty'
  | 'broken-json'
  | 'other-json'
  | 'bytes-of-no-known-form'
  | 'base64-cut-off'
  | 'text-of-no-known-form'
  | 'bytes-lost'
  | 'credential-of-no-kind'
  | 'chosen';

/** How bytes were written down: as themselves, as text, or as a value in JSON. */
export type InputNotation = ByteNotation | 'binary' | 'utf-8' | 'utf-16' | 'json' | 'json-bytes' | 'pem';

/** One structure that stands alone, with its bytes. */
export interface RecognizedStructure {
  readonly kind: StructureKind;
  readonly buffer: SourceBuffer;
}

/** Another thing that the input could be; what it was taken for is likelier. */
export interface AlternativeReading {
  readonly kind: InputKind | StructureKind;
  readonly notation: InputNotation;
}

interface Recognition {
  readonly notation: InputNotation;
  readonly why: RecognitionReason;
  /** The likeliest first. */
  readonly alternatives: readonly AlternativeReading[];
}

export type RecognizedInput = Recognition &
  (
    | {
        readonly kind: 'ceremony-file';
        readonly value: unknown;
        /** Members of its response that stand in the text more than once. */
        readonly repeatedMembers?: readonly string[];
      }
    | {
        readonly kind: 'registration-response' | 'authentication-response';
        readonly known: KnownCeremony;
        /** What whoever wrote the line calls it. */
        readonly id?: string;
        /** Members that were written as lists of numbers, and were read as bytes. */
        readonly rewritten: readonly string[];
      }
    | {
        readonly kind: 'creation-options' | 'request-options';
        readonly options: Readonly<Record<string, unknown>>;
      }
    | { readonly kind: 'structures'; readonly structures: readonly RecognizedStructure[] }
    | { readonly kind: 'list'; readonly items: readonly unknown[] }
    | { readonly kind: 'nothing' }
  );
