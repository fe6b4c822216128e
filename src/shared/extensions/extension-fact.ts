import type { ByteSpan } from '../bytes/byte-span.ts';

export type ExtensionFactCode =
  /** No specification, registry or draft that is known here defines it. */
  | 'unknown-extension'
  | 'obsolete-extension'
  /** Longer than 32 octets, or with characters that an identifier must not have (WebAuthn L3 §9.1). */
  | 'identifier-malformed'
  /** An output, or a value inside it, that is not what its definition says. */
  | 'malformed-output'
  /** An output that the other ceremony has. */
  | 'wrong-ceremony'
  /** Nobody asked for it; clients may add extensions of their own (WebAuthn L3 §7.1, §7.2). */
  | 'unsolicited-output'
  /** Asked for, and nothing came; every extension is optional for client and authenticator. */
  | 'not-acted-upon'
  /** Asked for in the ceremony that does not have it. */
  | 'asked-in-wrong-ceremony'
  /** The client speaks of an output of the authenticator that is not in the authenticator data. */
  | 'authenticator-output-missing'
  /** The authenticator answered what was asked for, and the client says nothing. */
  | 'client-output-missing'
  /** Client and authenticator say different things. */
  | 'outputs-disagree'
  /** Outputs of a pseudo-random function, often keys, reached the server. */
  | 'secret-disclosed';

/** One thing to say about the extensions of a ceremony. None of them rejects. */
export interface ExtensionFact {
  readonly identifier: string;
  readonly code: ExtensionFactCode;
  readonly severity: 'warning' | 'note';
  readonly from: 'request' | 'client' | 'authenticator';
  /** The member inside the output that it is about, `prf.enabled`. */
  readonly member?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly spans: readonly ByteSpan[];
  readonly reference: string;
}
