import type { SourceName } from './byte-span.ts';

/** How the bytes of a derived source came about; the wire never carried them as one piece. */
export interface SourceRecipe {
  readonly operation: 'sha-256' | 'concatenation' | 'base64url-decoding' | 'base64-decoding';
  readonly of: readonly SourceName[];
}

/** One named buffer: bytes as they were received, or derived from received ones by a recipe. */
export interface SourceBuffer {
  readonly name: SourceName;
  readonly bytes: Uint8Array;
  readonly recipe?: SourceRecipe;
}
