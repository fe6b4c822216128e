import type { ClientFacts, Refusal } from '../contract/ceremony-response.ts';
import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { HostName } from '../contract/workbench.ts';

/** Everything that is known about a call that the client refused. */
export interface RefusalEvidence {
  readonly kind: CeremonyKind;
  readonly refusal: Refusal;
  readonly clientFacts: ClientFacts | null;
  /** The options as they were sent, parsed from JSON; read with care, whatever they are. */
  readonly options: unknown;
  /** Null: not known. */
  readonly rpId: string | null;
  /** The page's origin; null: not known. */
  readonly origin: string | null;
  /** Of the client that made the call; empty where it is not known. */
  readonly userAgent: string;
  /** Real authenticators were switched off and a virtual one stood in. */
  readonly virtual: boolean;
  /** Where the window was; asked only when `userAgent` is empty, because a paired browser may have made the call. */
  readonly host: HostName;
}
