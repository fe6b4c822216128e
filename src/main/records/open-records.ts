import { join } from 'node:path';
import type { VirtualAuthenticatorStore } from '../virtual-authenticators/virtual-authenticators.ts';
import type { Ceremonies } from './ceremonies.ts';
import { openCeremonies } from './ceremonies.ts';
import type { CeremonyList } from './ceremony-list.ts';
import { openCeremonyList } from './ceremony-list.ts';
import { inTransaction } from './in-transaction.ts';
import type { Lifelines } from './lifelines.ts';
import { openLifelines } from './lifelines.ts';
import { openDatabase } from './open-database.ts';
import type { Passkeys } from './passkeys.ts';
import { openPasskeys } from './passkeys.ts';
import { openSeenValues } from './seen-values.ts';
import type { Users } from './users.ts';
import { openUsers } from './users.ts';
import { openVirtualCredentials } from './virtual-credentials.ts';

export interface Records {
  readonly users: Users;
  readonly passkeys: Passkeys;
  readonly ceremonies: Ceremonies;
  readonly ceremonyList: CeremonyList;
  readonly lifelines: Lifelines;
  readonly seenValues: ReturnType<typeof openSeenValues>;
  readonly virtualCredentials: VirtualAuthenticatorStore;
  /** Stores all of what `work` stores, or nothing when it throws. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens `records.sqlite` in the data folder. Ceremonies that an earlier run left waiting become `unanswered`. */
export function openRecords(options: { dataFolder: string; now: number }): Records {
  const database = openDatabase(join(options.dataFolder, 'records.sqlite'));
  const ceremonies = openCeremonies(database);
  ceremonies.endUnanswered(options.now);
  return {
    users: openUsers(database),
    passkeys: openPasskeys(database),
    ceremonies,
    ceremonyList: openCeremonyList(database),
    lifelines: openLifelines(database),
    seenValues: openSeenValues(database),
    virtualCredentials: openVirtualCredentials(database),
    transaction: (work) => inTransaction(database, work),
    close: () => database.close(),
  };
}
