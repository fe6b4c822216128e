import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** A JSON Web Signature in the compact serialization that could be read whole (RFC 7515 §3.1). */
export interface Jws {
  /** As `JSON.parse` gives them. */
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The header parameter; undefined where it is no text. */
  readonly alg?: string;
  /** What the signature covers: the ASCII bytes of both segments and the dot between them (RFC 7515 §5.1). */
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
  /** DER of the certificates of the header, the signer's first; undefined where there are none or one is not base64. */
  readonly x5c?: readonly Uint8Array[];
}

/** A source that was decoded from the text of another, with the tree of its fields. */
export interface DerivedSource {
  readonly source: SourceBuffer;
  readonly root: FieldNode;
}

export interface DecodedJws {
  /** Covers everything up to the cursor's limit: `header`, `payload` and `signature` as text; the dots are the node's own. */
  readonly node: FieldNode;
  /** `<name>.header`, `<name>.payload`, `<name>.signature`, then `<name>.header.x5c[0]` …, as far as they could be decoded. */
  readonly derived: readonly DerivedSource[];
  readonly jws?: Jws;
}
