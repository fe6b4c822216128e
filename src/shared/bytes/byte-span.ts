/** Names one buffer of a ceremony, for instance `clientDataJSON`, `attestationObject`, `authenticatorData`, `signature`. */
export type SourceName = string;

/** A half-open range `[start, end)` of bytes, absolute in the buffer it names. */
export interface ByteSpan {
  readonly source: SourceName;
  readonly start: number;
  readonly end: number;
}

/** The bytes from `start` up to, not including, `end` of a source. */
export function byteSpan(source: SourceName, start: number, end: number): ByteSpan {
  return { source, start, end };
}

export function spanLength(span: ByteSpan): number {
  return span.end - span.start;
}
