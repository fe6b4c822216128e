import type { CborItem } from '../cbor/cbor-item.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';

/** What is known about one attestation statement format. */
export interface AttestationFormat {
  /** The identifier on the wire (WebAuthn L3 §8.1). */
  readonly fmt: string;
  readonly reference: string;
  /**
   * Adds to the plain CBOR field of every part of `attStmt` what the format says of it; `path` is empty for `attStmt` itself.
   * A format without it keeps the plain tree.
   */
  readonly refine?: (
    node: FieldNode,
    item: CborItem,
    place: { readonly path: FieldPath; readonly attStmt: CborItem },
  ) => FieldNode;
}
