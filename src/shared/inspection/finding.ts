import type { ByteSpan } from '../bytes/byte-span.ts';

/** `error` is what rejects, and nothing else; `warning` breaks a rule that does not reject; `note` is worth knowing. */
export type FindingSeverity = 'error' | 'warning' | 'note';

/** One thing to say about a ceremony. Facts are data; the sentences of both languages are made from them. */
export interface Finding {
  readonly severity: FindingSeverity;
  /** Kebab words; the words of both languages key on it. */
  readonly code: string;
  /** The numbered step of WebAuthn L3 §7.1 or §7.2 that it belongs to. */
  readonly step?: string;
  readonly spans: readonly ByteSpan[];
  /** Wire notation, the same in every language: `expected`, `found`, `clause` and what else the code needs. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}
