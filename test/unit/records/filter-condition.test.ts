import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCeremonyList } from '../../../src/main/records/ceremony-list.ts';
import { compileFilter } from '../../../src/main/records/filter-condition.ts';
import { longestFilter } from '../../../src/shared/contract/ceremony-list.ts';
import { filterKeyNames } from '../../../src/shared/filter/filter-keys.ts';
import { parseFilter } from '../../../src/shared/filter/parse-filter.ts';
import { openRecordsInMemory, storeCeremonies } from '../../support/store-ceremonies.ts';

const database = openRecordsInMemory();
const list = openCeremonyList(database);

beforeAll(() => {
  database.exec(`
    INSERT INTO users VALUES ('ada', 'AQ', 'Ada', 0);
    INSERT INTO passkeys (credential_id, user_handle, record, name, alg, aaguid, created_at, enabled)
      VALUES ('AQID', 'AQ', '{}', 'ada', -8, '08987058-cadc-4b81-b6e1-30de50dcbe96', 0, 1)`);
  storeCeremonies(database, [
    {
      id: 'packed',
      kind: 'registration',
      status: 'accepted',
      userName: 'Ada Lovelace',
      fmt: 'packed',
      alg: -7,
      aaguid: '01020304-0506-0708-0102-030405060708',
      flags: 0x45,
      signCount: 0,
      virtual: true,
      extensions: ['credProps', 'prf'],
    },
    {
      id: 'fell',
      status: 'rejected',
      userName: 'ada',
      credentialId: 'AQID',
      flags: 0x19,
      signCount: 4,
      rejection: 'step-failed',
      failedStep: '7.2.17',
      steps: [
        { step: '7.2.17', status: 'failed', spans: [] },
        { step: '7.2.18', status: 'passed', spans: [] },
        { step: '7.2.19.1', status: 'failed', spans: [] },
      ],
      findings: [
        { severity: 'error', code: 'user-not-verified', step: '7.2.17', spans: [], facts: {} },
        { severity: 'note', code: 'backup-state-lost', spans: [], facts: {} },
      ],
    },
    {
      id: 'refused',
      status: 'refused',
      userName: 'Émile 山田',
      refusalName: 'NotAllowedError',
      rpId: 'example.com',
    },
    {
      id: 'imported',
      status: 'unanswered',
      userName: '100%_\\"quoted"',
      origin: 'https://login.example.com',
      imported: true,
      replayOf: 'fell',
    },
  ]);
  list.change('refused', { pinned: true, note: 'from the field' });
});
afterAll(() => database.close());

const idsOf = (filter: string) =>
  list
    .page({ filter, order: 'oldest' })
    .ceremonies.map(({ id }) => id)
    .toSorted();

const cases: readonly [string, readonly string[]][] = [
  ['', ['fell', 'imported', 'packed', 'refused']],
  ['kind:registration', ['packed']],
  ['-kind:registration', ['fell', 'imported', 'refused']],
  ['is:accepted', ['packed']],
  ['is:rejected,refused', ['fell', 'refused']],
  ['is:waiting', []],
  ['is:unanswered', ['imported']],
  ['is:pinned', ['refused']],
  ['is:virtual', ['packed']],
  ['is:imported', ['imported']],
  ['import:1', ['imported']],
  ['-import:1', ['fell', 'packed', 'refused']],
  ['import:2', []],
  ['import:one', []],
  ['is:undecided', []],
  ['is:replay', ['imported']],
  ['fmt:PACK', ['packed']],
  ['fmt=pack', []],
  ['fmt=Packed', ['packed']],
  ['-fmt:packed', ['fell', 'imported', 'refused']],
  ['alg:-7', ['packed']],
  ['alg:es256', ['packed']],
  ['alg=ES256K', []],
  ['alg:eddsa', ['fell']],
  ['alg:-8', ['fell']],
  ['alg:nothing', []],
  ['aaguid:01020304', ['packed']],
  ['aaguid:"windows hello"', ['fell']],
  ['aaguid:hello', ['fell']],
  ['aaguid=hello', []],
  ['rp:example', ['refused']],
  ['rp=localhost', ['fell', 'imported', 'packed']],
  ['origin:https://login', ['imported']],
  ['user:ada', ['fell', 'packed']],
  ['user=ada', ['fell']],
  ['user:山田', ['refused']],
  ['user:émile', ['refused']],
  ['user:ÉMILE', ['refused']],
  ['user:Emile', []],
  ['up:1', ['fell', 'packed']],
  ['uv:1', ['packed']],
  ['uv:0', ['fell']],
  ['-uv:1', ['fell', 'imported', 'refused']],
  ['be:1', ['fell']],
  ['bs:1', ['fell']],
  ['be:0', ['packed']],
  ['signCount>0', ['fell']],
  ['signCount>=0', ['fell', 'packed']],
  ['signCount<4', ['packed']],
  ['signCount<=4', ['fell', 'packed']],
  ['signCount:4', ['fell']],
  ['finding:verified', ['fell']],
  ['finding=user-not-verified', ['fell']],
  ['finding=not-verified', []],
  ['finding:error', ['fell']],
  ['step:17', ['fell']],
  ['step:19', ['fell']],
  ['step:19.1', ['fell']],
  ['step:7.2.17', ['fell']],
  ['step:7.1.17', []],
  ['step:1', []],
  ['step:18', []],
  ['ext:prf', ['packed']],
  ['ext=pr', []],
  ['ext=credProps', ['packed']],
  ['field', ['refused']],
  ['"from the field"', ['refused']],
  ['NotAllowedError', ['refused']],
  ['es256', ['packed']],
  ['windows', ['fell']],
  ['user:ada -is:accepted', ['fell']],
  ['user:%', ['imported']],
  ['user:_', ['imported']],
  ['user:\\', ['imported']],
];

/** What a person, or a page of a hostile name, might type to get out of a condition. */
const hostile: readonly string[] = [
  `user:"' OR 1=1 --"`,
  `user='x'OR'1'='1'`,
  `"'; DROP TABLE ceremonies; --"`,
  `fmt:')`,
  `ext:"%' ESCAPE 'x"`,
  `aaguid:?`,
  `step:1')`,
  `alg:1;2`,
];

describe('a filter as a condition', () => {
  it.each(cases)('%j keeps what it says', (filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  it('has a case for every key', () => {
    const tested = new Set(cases.flatMap(([filter]) => parseFilter(filter).terms.map(({ key }) => key)));
    expect(filterKeyNames.filter((key) => !tested.has(key))).toEqual([]);
  });

  it.each(hostile)('%s is a value and nothing else', (filter) => {
    expect(idsOf(filter)).toEqual([]);
    const { sql } = compileFilter(parseFilter(filter), () => []);
    expect(compileFilter(parseFilter(filter.replaceAll(/[^:="]/gu, 'x')), () => []).sql).toBeDefined();
    expect(sql).not.toMatch(/DROP|1=1|ESCAPE 'x|--/u);
    expect(idsOf('')).toHaveLength(4);
  });

  it.each(['a ', 'u:1 ', 'a,', '-uv:1 ', 'user:é '])('takes as many as fit: %j', (term) => {
    const filter = term.repeat(Math.floor(longestFilter / term.length));
    expect(() => idsOf(filter)).not.toThrow();
  });
});
