import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/records/open-database.ts';
import type { CeremonyDetail } from '../../src/shared/contract/ceremony.ts';
import { assertionBody } from './sample-ceremony.ts';
import { type StoredCeremony, storeCeremonies } from './store-ceremonies.ts';

const minutes = 60_000;
const formats = ['packed', 'none', 'tpm', 'apple', 'android-key', 'fido-u2f'];
const algorithms = [-7, -257, -8];
const errors = ['NotAllowedError', 'InvalidStateError', 'AbortError'];
const flags = [0x1d, 0x05, 0x01, 0x0d];

/** Puts as many ceremonies as are asked for into the records of a data folder that nobody has open, the last one just now. */
export function fillRecords(dataFolder: string, count: number): void {
  mkdirSync(dataFolder, { recursive: true });
  const database = openDatabase(join(dataFolder, 'records.sqlite'));
  storeCeremonies(database, manyCeremonies(count, Date.now()));
  // As it would be after a while: the log of the one large transaction is part of the file.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Of every kind and outcome, four minutes apart, the same ones each time; their bodies have the length of real ones. */
function* manyCeremonies(count: number, end: number): Generator<StoredCeremony> {
  for (let index = 0; index < count; index++) yield oneOfMany(index, end - (count - index) * 4 * minutes);
}

function oneOfMany(index: number, startedAt: number): StoredCeremony {
  const kind = index % 3 === 0 ? 'registration' : 'authentication';
  const known: StoredCeremony = {
    id: `seeded-${index}`,
    kind,
    userName: index % 11 === 0 ? null : `user${(index * 7) % 5_000}`,
    startedAt,
    endedAt: startedAt + 3_000,
    receivedAt: startedAt + 3_000,
    elapsed: 40 + ((index * 37) % 9_000),
    virtual: index % 2 === 0,
    rpId: index % 5 === 0 ? 'login.example.com' : 'localhost',
  };
  return { ...known, ...outcomeOf(index, kind) };
}

function outcomeOf(index: number, kind: CeremonyDetail['kind']): StoredCeremony {
  if (index % 13 === 0) return { status: 'refused', refusalName: pick(errors, index) ?? null };
  const facts: StoredCeremony = {
    status: 'accepted',
    body: `${assertionBody({ flags: 0x1d, signCount: index })}${' '.repeat(1_500)}`,
    flags: pick(flags, index) ?? 0,
    signCountBefore: kind === 'registration' ? null : index % 90,
    signCount: index % 97,
    alg: kind === 'registration' ? (pick(algorithms, index) ?? null) : null,
    fmt: kind === 'registration' ? (pick(formats, index / 3) ?? null) : null,
    extensions: index % 4 === 0 ? ['credProps'] : [],
  };
  if (index % 17 !== 0) return facts;
  const step = kind === 'registration' ? '7.1.16' : '7.2.17';
  return {
    ...facts,
    status: 'rejected',
    rejection: 'step-failed',
    failedStep: step,
    steps: [{ step, status: 'failed', spans: [] }],
    findings: [{ severity: 'error', code: 'user-not-verified', step, spans: [], facts: {} }],
  };
}

function pick<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[Math.floor(index) % values.length];
}
