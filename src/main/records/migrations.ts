import { ceremonySummaries } from './migrations/ceremony-summaries.ts';
import { summariesByCredential } from './migrations/summaries-by-credential.ts';
import { visibleByTime } from './migrations/visible-by-time.ts';

/**
 * The schema's history. The number of a migration is its place in this list, starting at 1, and is what `user_version` holds
 * afterwards; a migration that has been released is never edited, only followed by another one.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE users (
    user_name TEXT PRIMARY KEY,
    user_handle TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE passkeys (
    credential_id TEXT PRIMARY KEY,
    user_handle TEXT NOT NULL REFERENCES users (user_handle),
    record TEXT NOT NULL,
    name TEXT NOT NULL,
    platform TEXT,
    alg INTEGER,
    fmt TEXT,
    aaguid TEXT,
    attachment TEXT,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER,
    enabled INTEGER NOT NULL,
    previous TEXT
  ) STRICT;
  CREATE INDEX passkeys_by_user ON passkeys (user_handle);

  CREATE TABLE ceremonies (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    user_name TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    challenge TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    claimed_at INTEGER,
    request TEXT NOT NULL,
    options TEXT NOT NULL,
    origin TEXT NOT NULL,
    rp_id TEXT NOT NULL,
    virtual INTEGER NOT NULL,
    replay_of TEXT,
    body BLOB,
    body_length INTEGER,
    received_at INTEGER,
    flags INTEGER,
    sign_count_before INTEGER,
    sign_count INTEGER,
    fmt TEXT,
    alg INTEGER,
    aaguid TEXT,
    credential_id TEXT,
    refusal_name TEXT,
    rejection TEXT,
    failed_step TEXT,
    elapsed REAL,
    refusal TEXT,
    client_facts TEXT,
    library_verdict TEXT,
    steps TEXT NOT NULL DEFAULT '[]',
    record_before TEXT,
    record_after TEXT
  ) STRICT;
  CREATE INDEX ceremonies_waiting ON ceremonies (sequence) WHERE status = 'waiting';

  CREATE TABLE virtual_credentials (
    credential_id TEXT PRIMARY KEY,
    credential TEXT NOT NULL
  ) STRICT;

  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
  `,
  ceremonySummaries,
  summariesByCredential,
  visibleByTime,
];
