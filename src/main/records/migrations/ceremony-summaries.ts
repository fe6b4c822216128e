/**
 * What the list shows and filters by, in a table of its own: a row of `ceremonies` carries whole bodies, and reading past
 * 100,000 of those took seconds where this takes tens of milliseconds (measured). Triggers keep it in step inside whatever
 * transaction changes a ceremony; `pinned`, `note` and `deletion` are a person's own and live here alone.
 */

/** Columns that mean the same in both tables. */
const same = [
  'id',
  'kind',
  'status',
  'user_name',
  'started_at',
  'ended_at',
  'flags',
  'sign_count_before',
  'sign_count',
  'fmt',
  'alg',
  'aaguid',
  'credential_id',
  'refusal_name',
  'rejection',
  'failed_step',
  'elapsed',
  'virtual',
  'origin',
  'rp_id',
  'replay_of',
  'imported',
  'extensions',
];

/** Columns that are worked out from a row of `ceremonies`, called `row` here. */
const derived = (row: string): Readonly<Record<string, string>> => ({
  passkey_alg: `(SELECT alg FROM passkeys WHERE credential_id = ${row}.credential_id)`,
  passkey_aaguid: `(SELECT aaguid FROM passkeys WHERE credential_id = ${row}.credential_id)`,
  failed_steps: `(SELECT json_group_array(json_extract(value, '$.step')) FROM json_each(${row}.steps)
    WHERE json_extract(value, '$.status') = 'failed')`,
  finding_codes: `(SELECT json_group_array(json_extract(value, '$.severity') || ' ' || json_extract(value, '$.code'))
    FROM json_each(${row}.findings))`,
  // The errors stand first.
  worst_code: `json_extract(${row}.findings, '$[0].code')`,
  worst_severity: `json_extract(${row}.findings, '$[0].severity')`,
});

const columns = ['sequence', ...same, ...Object.keys(derived(''))];
const valuesOf = (row: string) =>
  ['sequence', ...same]
    .map((column) => `${row}.${column}`)
    .concat(Object.values(derived(row)))
    .join(', ');
const assignments = [
  ...same.map((column) => `${column} = NEW.${column}`),
  ...Object.entries(derived('NEW')).map(([column, value]) => `${column} = ${value}`),
].join(', ');

export const ceremonySummaries = `
  ALTER TABLE ceremonies ADD COLUMN findings TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE ceremonies ADD COLUMN extensions TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE ceremonies ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;
  -- Findings were not kept before; the failed steps were, and each is an error.
  UPDATE ceremonies SET findings = (
    SELECT json_group_array(json_object('severity', 'error', 'code', coalesce(json_extract(value, '$.reason'), 'step'),
      'step', json_extract(value, '$.step'), 'spans', json('[]'), 'facts', json('{}')))
    FROM json_each(ceremonies.steps) WHERE json_extract(value, '$.status') = 'failed');
  UPDATE ceremonies SET extensions = (SELECT json_group_array(key) FROM json_each(ceremonies.options, '$.extensions'));

  CREATE TABLE ceremony_summaries (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    user_name TEXT,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
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
    virtual INTEGER NOT NULL,
    origin TEXT NOT NULL,
    rp_id TEXT NOT NULL,
    replay_of TEXT,
    imported INTEGER NOT NULL,
    extensions TEXT NOT NULL,
    passkey_alg INTEGER,
    passkey_aaguid TEXT,
    failed_steps TEXT NOT NULL,
    finding_codes TEXT NOT NULL,
    worst_code TEXT,
    worst_severity TEXT,
    pinned INTEGER NOT NULL DEFAULT 0,
    note TEXT,
    deletion TEXT,
    deleted_at INTEGER,
    words TEXT GENERATED ALWAYS AS (concat_ws(char(10), user_name, rp_id, origin, kind, status, fmt, refusal_name, rejection,
      note, aaguid, passkey_aaguid, credential_id, finding_codes, extensions, id)) STORED,
    user_order TEXT GENERATED ALWAYS AS (coalesce(lower(user_name), char(1114111))) VIRTUAL,
    outcome_order INTEGER GENERATED ALWAYS AS
      (CASE status WHEN 'rejected' THEN 0 WHEN 'refused' THEN 1 WHEN 'unanswered' THEN 2 WHEN 'waiting' THEN 3 ELSE 4 END) VIRTUAL,
    duration_order REAL GENERATED ALWAYS AS (coalesce(elapsed, -1)) VIRTUAL,
    finding_order INTEGER GENERATED ALWAYS AS
      (CASE worst_severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 WHEN 'note' THEN 2 ELSE 3 END) VIRTUAL
  ) STRICT;
  INSERT INTO ceremony_summaries (${columns.join(', ')}) SELECT ${valuesOf('ceremonies')} FROM ceremonies;

  CREATE INDEX summaries_by_time ON ceremony_summaries (pinned DESC, started_at DESC, sequence DESC);
  CREATE INDEX summaries_by_oldest ON ceremony_summaries (pinned DESC, started_at, sequence);
  CREATE INDEX summaries_by_user ON ceremony_summaries (pinned DESC, user_order, started_at DESC, sequence DESC);
  CREATE INDEX summaries_by_outcome ON ceremony_summaries (pinned DESC, outcome_order, started_at DESC, sequence DESC);
  CREATE INDEX summaries_by_duration ON ceremony_summaries (pinned DESC, duration_order DESC, started_at DESC, sequence DESC);
  CREATE INDEX summaries_by_finding ON ceremony_summaries (pinned DESC, finding_order, started_at DESC, sequence DESC);
  CREATE INDEX summaries_deleted ON ceremony_summaries (deleted_at) WHERE deletion IS NOT NULL;

  CREATE TRIGGER ceremony_inserted AFTER INSERT ON ceremonies BEGIN
    INSERT INTO ceremony_summaries (${columns.join(', ')}) SELECT ${valuesOf('NEW')};
  END;
  CREATE TRIGGER ceremony_updated AFTER UPDATE OF ${[...same, 'steps', 'findings'].join(', ')} ON ceremonies BEGIN
    UPDATE ceremony_summaries SET ${assignments} WHERE sequence = NEW.sequence;
  END;
  CREATE TRIGGER ceremony_deleted AFTER DELETE ON ceremonies BEGIN
    DELETE FROM ceremony_summaries WHERE sequence = OLD.sequence;
  END;
`;
