import type { DerType } from '../der/der-type.ts';

/** What is known about one extension: what its extnValue holds, and who says so. */
export interface ExtensionDefinition {
  readonly oid: string;
  readonly reference: string;
  readonly type: DerType;
  /** Its octets are the value themselves and not the encoding of one. */
  readonly raw?: true;
}
