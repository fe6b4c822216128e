import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import type { CborEntry, CborItem, CborType } from './cbor-item.ts';

/** What lies behind a head; the rest of an item follows from where the cursor stands afterwards. */
export interface CborContent {
  readonly type: CborType;
  readonly value?: FieldValue;
  readonly items?: readonly CborItem[];
  readonly entries?: readonly CborEntry[];
  readonly faults?: readonly DecodeFault[];
  /** Set to false by whoever met the end, or bytes that are no data item. */
  readonly complete?: boolean;
}
