import type { ByteSpan } from '../bytes/byte-span.ts';

/** One sentence of a verification procedure or certificate profile (WebAuthn L3 §8) or of path validation (RFC 5280 §6), checked. */
export interface ClauseCheck {
  /** Kebab words, unique within the format or path: `certificate-version`, `aaguid-extension`. The words of both languages key on it. */
  readonly code: string;
  /** The clause, `WebAuthn L3 §8.2.1`. */
  readonly clause: string;
  /** `warning` and `note` never fail the statement or cost the trust: odd, or worth knowing. */
  readonly status: 'passed' | 'failed' | 'not-evaluated' | 'warning' | 'note';
  /** Wire notation. */
  readonly expected?: string;
  readonly found?: string;
  /** Of what was presented; trust anchors stand in other sources. */
  readonly spans: readonly ByteSpan[];
}
